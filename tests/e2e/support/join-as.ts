import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import type { Role } from "@throughline/protocol";
import type { TestBoard } from "./make-board.ts";
import { savedLight } from "./saved-light.ts";

/**
 * Opens a board in a fresh browser profile whose person already has a name, by the link of a role.
 * Resolves when the board is on screen and the light says Saved.
 */
export async function joinAs(
  browser: Browser,
  board: TestBoard,
  role: Role,
  name: string,
  options: BrowserContextOptions = {},
  onPage: (page: Page) => void = () => {},
): Promise<Page> {
  const context = await browser.newContext(options);
  await context.addInitScript(
    (me) => {
      localStorage.setItem("throughline.me", localStorage.getItem("throughline.me") ?? JSON.stringify(me));
    },
    { name, color: colorOf(name) },
  );
  const page = await context.newPage();
  onPage(page);
  await page.goto(board.address(role));
  await expect(savedLight(page)).toHaveText(/^Saved/);
  return page;
}

const colors = ["#1f5eff", "#0b7a55", "#b3261e", "#7a3fd0", "#a14a00"];

function colorOf(name: string): string {
  return colors[name.length % colors.length] ?? "#1f5eff";
}
