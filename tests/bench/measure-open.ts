import type { Browser } from "@playwright/test";
import { newBenchContext } from "./new-bench-context.ts";

/**
 * Opens a board in a profile that has never been there: no cache, and no kept copy that could be drawn
 * before the server answers. Gives milliseconds from the start of the navigation: `drawn` until all cards
 * of the server's state are on the page, `saved` until the server has confirmed that it holds the same.
 */
export async function measureOpen(
  browser: Browser,
  address: string,
): Promise<{ readonly drawn: number; readonly saved: number }> {
  const context = await newBenchContext(browser);
  await context.addInitScript(() => {
    const look = () => {
      const drawn = document.querySelector(".react-flow__node") !== null || isPainted();
      const marks = document.documentElement.dataset;
      if (drawn) marks.benchDrawn ??= String(performance.now());
      if (drawn && document.querySelector('[data-light="saved"]') !== null) {
        marks.benchSaved = String(performance.now());
      } else requestAnimationFrame(look);
    };
    const isPainted = () => {
      const ground = [...document.querySelectorAll("canvas")].sort((a, b) => b.width - a.width)[0];
      if (!ground || ground.width === 0) return false;
      const { data } =
        ground.getContext("2d")?.getImageData(ground.width >> 1, ground.height >> 2, 1, ground.height >> 1) ??
        {};
      return data?.some((byte, at) => at % 4 === 3 && byte > 0) ?? false;
    };
    requestAnimationFrame(look);
  });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "commit" });
  const done = page.locator("html[data-bench-saved]");
  const drawn = Number(await done.getAttribute("data-bench-drawn"));
  const saved = Number(await done.getAttribute("data-bench-saved"));
  await context.close();
  return { drawn, saved };
}
