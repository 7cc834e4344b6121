import { expect, type Page } from "@playwright/test";
import { canvas } from "./card.ts";
import { untilStill } from "./until-still.ts";

/** Jumps to a card by the palette, as a person would, at 100 %, with nothing selected afterwards. */
export async function showAtFullSize(page: Page, title: string): Promise<void> {
  await canvas(page).focus();
  await page.keyboard.press("Shift+0");
  await page.keyboard.press("Control+k");
  await page.keyboard.type(title);
  const palette = page.getByRole("dialog", { name: "Find an action or a card" });
  await palette.getByRole("option", { name: title }).first().click();
  await expect(palette).toBeHidden();
  await canvas(page).focus();
  await page.keyboard.press("Escape");
  await untilStill(page);
}
