import type { Page } from "@playwright/test";

/** Resolves when the view has not moved for some frames: a glide is over. */
export async function untilStill(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const viewport = () => document.querySelector<HTMLElement>(".react-flow__viewport")?.style.transform;
        let [last, still] = [viewport(), 0];
        const look = () => {
          const now = viewport();
          still = now === last ? still + 1 : 0;
          last = now;
          if (still >= 6) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}
