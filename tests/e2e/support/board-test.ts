import { type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import type { Role } from "@throughline/protocol";
import { joinAs } from "./join-as.ts";
import type { TestBoard } from "./make-board.ts";
import { openStockClient, type StockClient } from "./stock-client.ts";

interface Fixtures {
  /** Someone with a browser of their own on a board; closed after the test. */
  join(board: TestBoard, role: Role, name: string, options?: BrowserContextOptions): Promise<Page>;
  /** A program on a board; closed after the test. */
  connect(board: TestBoard, role?: Role): Promise<StockClient>;
  /** Watches a page that the test opened by itself for errors nobody caught. */
  watchErrors(page: Page): void;
}

/** Playwright's test with people and programs on boards. A page that threw an error fails its test. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the object pattern even without fixtures.
  watchErrors: async ({}, use) => {
    const errors: string[] = [];
    await use((page) => {
      page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
    });
    expect(errors, "errors that nobody caught").toEqual([]);
  },
  join: async ({ browser, watchErrors }, use) => {
    const pages: Page[] = [];
    await use(async (board, role, name, options) => {
      const page = await joinAs(browser, board, role, name, options, watchErrors);
      pages.push(page);
      return page;
    });
    for (const page of pages) await page.context().close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  connect: async ({}, use) => {
    const clients: StockClient[] = [];
    await use(async (board, role) => {
      const client = await openStockClient(board, role);
      clients.push(client);
      return client;
    });
    for (const client of clients) client.dispose();
  },
});

export { expect };
