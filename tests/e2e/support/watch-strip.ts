import type { Page } from "@playwright/test";

/**
 * Notes everything that the strip of consequences says on a page from now on, for keys hold a card for only half a
 * second. The result reads what it said so far.
 */
export async function watchStrip(page: Page): Promise<() => Promise<string>> {
  const said = await page.evaluateHandle(() => {
    const texts = new Set<string>();
    new MutationObserver(() => {
      for (const strip of document.querySelectorAll("[role=status][aria-label='What this would do']"))
        texts.add(strip.textContent ?? "");
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    return texts;
  });
  return () => said.evaluate((texts) => [...texts].join("\n"));
}
