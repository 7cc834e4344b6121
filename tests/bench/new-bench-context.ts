import type { Browser, BrowserContext } from "@playwright/test";

/** A fresh browser profile of the size all figures are measured at, whose person already has a name. */
export async function newBenchContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(() => {
    localStorage.setItem("throughline.me", JSON.stringify({ name: "Bench", color: "#1f5eff" }));
  });
  return context;
}
