import { expect, type Page } from "@playwright/test";
import { canvas } from "./card.ts";
import { untilStill } from "./until-still.ts";

/** The zoom that the view controls show, in percent. */
export async function zoomOf(page: Page): Promise<number> {
  const figure = page.getByRole("toolbar", { name: "View" }).getByText(/^\d+ %$/);
  return Number.parseInt((await figure.textContent()) ?? "", 10);
}

/** Goes to 100 % about the middle of the window, by key. */
export async function zoomToFullSize(page: Page): Promise<void> {
  await canvas(page).focus();
  await page.keyboard.press("Shift+0");
  await expect.poll(() => zoomOf(page)).toBe(100);
  await untilStill(page);
}
