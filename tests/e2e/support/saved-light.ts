import type { Locator, Page } from "@playwright/test";

/** The light in the top bar that says how safe this person's work is. */
export function savedLight(page: Page): Locator {
  return page.getByRole("banner").getByRole("button", {
    name: /^(Saved|Saving|Offline|Connecting|Not saved|No access|Access removed|Board deleted|Changes not taken)/,
  });
}
