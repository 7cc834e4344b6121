import { expect, type Locator, type Page } from "@playwright/test";

/** The board on screen. */
export function canvas(page: Page): Locator {
  return page.getByRole("region", { name: /^Canvas/ });
}

/** A card by what a screen reader calls it, such as `Note: Buy milk`; further words may follow. */
export function card(page: Page, name: string): Locator {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return canvas(page).getByRole("group", { name: new RegExp(`^${escaped}(,|$)`) });
}

/** The middle of a card in window pixels. */
export async function middleOf(locator: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await boxOf(locator);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Where something is in the window; it has to be on screen. */
export async function boxOf(locator: Locator) {
  await expect(locator).toBeVisible();
  const box = await locator.boundingBox();
  if (!box) throw new Error("It has no box.");
  return box;
}

/** Takes something by the mouse at a point and lets it go at another, over `steps` moves between. */
export async function drag(
  page: Page,
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  steps = 8,
): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps });
  await page.mouse.up();
}
