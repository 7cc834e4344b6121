import type { Locator, Page } from "@playwright/test";
import { boxOf, drag } from "./card.ts";

/** Draws an arrow as people do: points at a card, takes the dot at its right side, lets go on the other card. */
export async function drawArrow(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover();
  const id = await from.getAttribute("data-id");
  const dot = await boxOf(page.locator(`[data-handle="link"][data-item="${id}"][data-side="right"]`));
  const target = await boxOf(to);
  await drag(
    page,
    { x: dot.x + dot.width / 2, y: dot.y + dot.height / 2 },
    { x: target.x + target.width / 2, y: target.y + target.height / 2 },
  );
}
