import { expect, type Page } from "@playwright/test";
import { canvas } from "./card.ts";
import { untilStill } from "./until-still.ts";

/** Goes to a lens by its tab and waits until all cards have arrived. */
export async function goToLens(page: Page, label: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "Lenses" })
    .getByRole("button", { name: new RegExp(`^${label}(,|$)`) })
    .click();
  await expect(canvas(page)).toHaveAttribute("data-lens", label.toLowerCase());
  await untilStill(page);
}
