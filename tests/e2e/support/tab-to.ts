import { expect, type Locator, type Page } from "@playwright/test";

/**
 * Presses Tab until something has the focus, as someone without a mouse would. Fails when it is not reached
 * within `most` steps, or when a stop on the way does not show that it has the focus.
 */
export async function tabTo(page: Page, target: Locator, most = 40, key = "Tab"): Promise<void> {
  await expect(target).toBeAttached();
  for (let step = 0; step < most; step++) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(describeFocus);
    expect(stop.visible, `the focus is seen on ${stop.what}`).toBe(true);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${most} times ${key} did not lead to ${target}.`);
}

/** Whether the element that has the focus, or something drawn for it, has an outline, a ring or another border. */
function describeFocus(): { what: string; visible: boolean } {
  const element = document.activeElement;
  if (!element || element === document.body) return { what: "the page", visible: true };
  const what = element.outerHTML.slice(0, 160);
  const marked = (candidate: Element | null, pseudo?: string) => {
    if (!candidate) return false;
    const { outlineStyle, outlineWidth, boxShadow, backgroundImage } = getComputedStyle(candidate, pseudo);
    const outlined = outlineStyle !== "none" && outlineWidth !== "0px";
    return outlined || boxShadow !== "none" || backgroundImage !== "none";
  };
  const active = document.getElementById(element.getAttribute("aria-activedescendant") ?? "");
  const near = [
    element,
    active,
    element.parentElement,
    element.firstElementChild,
    element.nextElementSibling,
  ];
  const visible = near.some(
    (candidate) => marked(candidate) || marked(candidate, "::after") || marked(candidate, "::before"),
  );
  const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  return { what, visible: visible || isField };
}
