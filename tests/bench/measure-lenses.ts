import type { Browser, Page } from "@playwright/test";
import { untilStill } from "../e2e/support/until-still.ts";
import { newBenchContext } from "./new-bench-context.ts";
import { type FrameRecord, recordFrames } from "./record-frames.ts";

/** One switch from the map to a lens. */
export interface LensRow {
  readonly name: string;
  /** Milliseconds from the key to the frame in which cards are first seen on their way, one for each switch. */
  readonly moving: readonly number[];
  readonly record: FrameRecord;
}

interface SwitchClock {
  pressed: number;
  moving: number;
}

type ClockWindow = typeof window & { benchSwitch?: SwitchClock };

/** Opens a board and goes to each lens and back `times` times by its key, the way a hand would. */
export async function measureLenses(
  browser: Browser,
  address: string,
  times: number,
): Promise<readonly LensRow[]> {
  const context = await newBenchContext(browser);
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('[data-light="saved"]').waitFor();
  const names = await page.getByRole("navigation", { name: "Lenses" }).getByRole("button").allInnerTexts();
  await page.evaluate(startClock);
  const rows: LensRow[] = [];
  for (const [index, name] of names.entries()) {
    if (index === 0) continue;
    const moving: number[] = [];
    await goTo(page, index + 1);
    await goTo(page, 1);
    const record = await recordFrames(browser, page, async () => {
      for (let at = 0; at < times; at++) {
        moving.push(await goTo(page, index + 1));
        moving.push(await goTo(page, 1));
      }
    });
    rows.push({ name: name.trim(), moving, record });
  }
  await context.close();
  return rows;
}

/** Presses the key of a lens, waits until all is at rest there and gives the time until something moved. */
async function goTo(page: Page, place: number): Promise<number> {
  await page.keyboard.press(`Alt+${place}`);
  await page.waitForFunction(() => ((window as ClockWindow).benchSwitch?.moving ?? 0) > 0, undefined, {
    polling: 50,
  });
  await untilStill(page);
  return page.evaluate(() => {
    const clock = (window as ClockWindow).benchSwitch;
    const took = clock ? clock.moving - clock.pressed : Number.NaN;
    if (clock) clock.moving = 0;
    return took;
  });
}

function startClock(): void {
  const clock: SwitchClock = { pressed: 0, moving: 0 };
  (window as ClockWindow).benchSwitch = clock;
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.altKey && event.key !== "Alt") clock.pressed = performance.now();
    },
    { capture: true },
  );
  const stage = document.querySelector("[data-lens]");
  if (!stage) throw new Error("There is no canvas.");
  new MutationObserver(() => {
    if (!stage.hasAttribute("data-gliding") || clock.moving > 0) return;
    // The frame after the next: by then the first picture of cards on their way is on screen.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clock.moving ||= performance.now();
      }),
    );
  }).observe(stage, { attributes: true, attributeFilter: ["data-gliding"] });
}
