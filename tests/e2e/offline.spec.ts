import type { Page } from "@playwright/test";
import { launchServer } from "../faults/support/server-process.ts";
import { boardOf, cardId } from "./support/board-of.ts";
import { expect, test } from "./support/board-test.ts";
import { card, drag, middleOf } from "./support/card.ts";
import { exportBoard, type TestBoard } from "./support/make-board.ts";
import { savedLight } from "./support/saved-light.ts";
import { zoomToFullSize } from "./support/zoom.ts";

const cards = {
  one: { kind: "project", title: "One", at: [0, 0] },
  two: { kind: "project", title: "Two", at: [0, 240] },
  both: { kind: "project", title: "Both", at: [320, 0] },
} as const;

async function retitle(page: Page, from: string, to: string): Promise<void> {
  await card(page, `Project: ${from}`).click();
  await page.keyboard.press("Enter");
  await page.keyboard.type(to);
  await page.keyboard.press("Enter");
  await expect(card(page, `Project: ${to}`)).toBeVisible();
}

/** Writes into the long text of the selected card. */
async function describe(page: Page, title: string, text: string): Promise<void> {
  await card(page, `Project: ${title}`).click();
  const field = page
    .getByRole("complementary", { name: "Details" })
    .getByRole("textbox", { name: "Description" });
  await field.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(text);
  await expect(field).toHaveValue(new RegExp(text));
}

const storedItem = async (board: TestBoard, key: string) => (await exportBoard(board)).items[cardId(key)];

test("two people cut off go on working, and both works come together without loss", async ({ join }) => {
  const board = await boardOf(cards);
  const ada = await join(board, "editor", "Ada");
  const ben = await join(board, "editor", "Ben");
  for (const page of [ada, ben]) {
    await zoomToFullSize(page);
    await page.context().setOffline(true);
    await expect(savedLight(page)).toHaveText(/^Offline/);
  }

  await retitle(ada, "One", "One by Ada");
  await describe(ada, "Both", "Written by Ada. ");
  const start = await middleOf(card(ben, "Project: Both"));
  await drag(ben, start, { x: start.x + 60, y: start.y + 220 });
  await retitle(ben, "Two", "Two by Ben");
  await describe(ben, "Both", "Written by Ben. ");
  await expect(savedLight(ada)).toHaveText(/^Offline, \d+ changes kept here/);
  await expect(savedLight(ben)).toHaveText(/^Offline, \d+ changes kept here/);
  await expect(card(ada, "Project: Two"), "nothing comes through").toBeVisible();

  for (const page of [ada, ben]) await page.context().setOffline(false);
  for (const page of [ada, ben]) {
    await expect(savedLight(page)).toHaveText(/^Saved/);
    await expect(card(page, "Project: One by Ada")).toBeVisible();
    await expect(card(page, "Project: Two by Ben")).toBeVisible();
    await expect(card(page, "Project: Both")).toBeVisible();
    await page.reload();
    await expect(savedLight(page)).toHaveText(/^Saved/);
    await expect(card(page, "Project: One by Ada")).toBeVisible();
    await expect(card(page, "Project: Two by Ben")).toBeVisible();
  }
  const both = await storedItem(board, "both");
  expect(both?.description).toContain("Written by Ada.");
  expect(both?.description).toContain("Written by Ben.");
  const { geometry } = JSON.parse((await exportBoard(board)).text) as { geometry: Record<string, unknown> };
  expect(JSON.stringify(geometry[cardId("both")]), "and Ben's move of the same card").not.toContain("[320,0");
});

test("a server that is killed and comes back costs nobody a change", async ({ join }) => {
  const server = await launchServer();
  try {
    const board = await boardOf(cards, [], server.url);
    const ada = await join(board, "editor", "Ada");
    const ben = await join(board, "editor", "Ben");
    await retitle(ada, "One", "Before the crash");
    await expect(savedLight(ada)).toHaveText(/^Saved/);
    await server.stop("SIGKILL");

    await retitle(ada, "Two", "While it was down");
    await retitle(ben, "Both", "Ben went on too");
    await expect(savedLight(ada)).toHaveText(/^Offline, 1 change kept here/);
    await expect(savedLight(ben)).toHaveText(/^Offline, 1 change kept here/);
    // Ada closes the page while nothing of hers has reached the server.
    const context = ada.context();
    await ada.close();

    await server.start();
    await expect(savedLight(ben)).toHaveText(/^Saved/, { timeout: 30_000 });
    expect(await storedItem(board, "two"), "Ada's change is still only in her browser").toMatchObject({
      title: "Two",
    });
    const again = await context.newPage();
    await again.goto(`${server.url}/b/${board.id}`);
    await expect(savedLight(again)).toHaveText(/^Saved/);
    for (const page of [again, ben]) {
      await expect(card(page, "Project: Before the crash")).toBeVisible();
      await expect(card(page, "Project: While it was down")).toBeVisible();
      await expect(card(page, "Project: Ben went on too")).toBeVisible();
    }
    const stored = await exportBoard(board);
    for (const title of ["Before the crash", "While it was down", "Ben went on too"]) {
      expect(stored.text).toContain(title);
    }
  } finally {
    await server.dispose();
  }
});
