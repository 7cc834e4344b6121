import type { Locator, Page } from "@playwright/test";
import { canvas } from "./card.ts";

/** An arrow by what a screen reader calls it: its cards by their titles, whatever it means. */
export function link(page: Page, from: string, to: string): Locator {
  return canvas(page).getByRole("group", { name: new RegExp(`^[^:]+: ${from} .+ ${to}(,|$)`) });
}
