import { expect, type Locator, type Page } from "@playwright/test";

/** The panel beside the board that shows what everyone is in; on a phone it is the page itself. */
export function nowPanel(page: Page): Locator {
  return page.getByRole("region", { name: "Now" }).or(page.getByRole("main"));
}

/** Opens what everyone is in, however this page offers it. */
export async function joinActivity(page: Page, title: string): Promise<void> {
  const heading = page.getByRole("heading", { name: title, exact: true });
  const join = page.getByRole("button", { name: /^(Join|Look|See the result)$/ });
  await expect(heading.or(join).first()).toBeVisible();
  if (!(await heading.isVisible())) await join.click();
  await expect(heading).toBeVisible();
}

/** Writes a proposal alone. */
export async function writeAlone(page: Page, text: string): Promise<void> {
  const field = page.getByLabel("Your proposal");
  await field.fill(text);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(field).toHaveValue("");
}

/** Gives a card one vote, from the list. */
export async function voteFor(page: Page, title: string): Promise<void> {
  await nowPanel(page)
    .getByRole("button", { name: `Vote for “${title}”` })
    .first()
    .click();
}
