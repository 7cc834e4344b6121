import type { Page } from "@playwright/test";

/**
 * Waits until the canvas is at rest: the view has stopped gliding, and the cards that come into view, or
 * change their look after a zoom, are all there. They come in portions, so rest is half a second of frames
 * in which nothing on the canvas changed.
 */
export async function untilStill(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let still = 0;
        const observer = new MutationObserver(() => {
          still = 0;
        });
        const flow = document.querySelector(".react-flow__viewport");
        if (!flow) return resolve();
        observer.observe(flow, { subtree: true, childList: true, attributes: true });
        const look = () => {
          still += 1;
          if (still < 30) return requestAnimationFrame(look);
          observer.disconnect();
          resolve();
        };
        look();
      }),
  );
}
