import type { Browser } from "@playwright/test";
import { newBenchContext } from "./new-bench-context.ts";

/**
 * Opens a board in a profile that has never been there (no cache, no kept copy, no name) and gives the
 * milliseconds from the start of the navigation until the server's state was in and drawn.
 */
export async function measureOpen(browser: Browser, address: string): Promise<number> {
  const context = await newBenchContext(browser);
  await context.addInitScript(() => {
    const look = () => {
      const drawn = document.querySelector(".react-flow__node") !== null || isPainted();
      const live = document.querySelector('[data-light="saved"]') !== null;
      if (drawn && live) document.documentElement.dataset.benchOpened = String(performance.now());
      else requestAnimationFrame(look);
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
  const time = await page.locator("html[data-bench-opened]").getAttribute("data-bench-opened");
  await context.close();
  return Number(time);
}
