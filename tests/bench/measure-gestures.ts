import type { Browser, Page } from "@playwright/test";
import { newBenchContext } from "./new-bench-context.ts";
import { type FrameRecord, recordFrames } from "./record-frames.ts";
import { createSteadyHand } from "./steady-hand.ts";

/** One gesture and how the page kept up with it. */
export interface GestureRow {
  readonly name: string;
  readonly record: FrameRecord;
}

const SECONDS = 3.2;
const FRAMES = SECONDS * 60;
const SELECTED = '.react-flow__node[aria-current="true"]';
const MIDDLE = { x: 720, y: 470 };

/** Opens a board once and goes through the gestures people make most, with real input events. */
export async function measureGestures(
  browser: Browser,
  address: string,
): Promise<{ readonly rows: readonly GestureRow[]; readonly heapMegabytes: number }> {
  const context = await newBenchContext(browser);
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('[data-light="saved"]').waitFor();
  const hand = await createSteadyHand(page);
  const rows: GestureRow[] = [];
  const measure = async (name: string, act: () => Promise<void>) => {
    rows.push({ name, record: await recordFrames(browser, page, act) });
  };

  await press(page, "Shift+1");
  await measure("pan, whole board in view", () =>
    hand.wheel(SECONDS, MIDDLE, (frame) => ({ dx: 8 * swing(frame, 60), dy: 4 * swing(frame, 90) })),
  );
  await press(page, "Shift+1");
  const zooms = Math.log(1 / (await zoomOf(page))) / FRAMES;
  await measure("zoom from the whole board to 100 %", () =>
    hand.wheel(SECONDS, MIDDLE, () => ({ dx: 0, dy: -100 * (Math.exp(zooms) - 1) }), true),
  );
  await toTheMiddle(page);
  await measure("pan at 100 %", () =>
    hand.wheel(SECONDS, MIDDLE, (frame) => ({ dx: 24 * swing(frame, 48), dy: 10 * swing(frame, 80) })),
  );
  await toTheMiddle(page);
  const card = await middleOfACard(page);
  await measure("drag one card at 100 %", () => hand.drag(SECONDS, card, (frame) => circle(card, frame)));
  await press(page, "Escape");
  const held = await selectFifty(page);
  const count = await page.locator(SELECTED).count();
  await measure(`drag ${count} selected cards at 41 %`, () =>
    hand.drag(SECONDS, held, (frame) => circle(held, frame)),
  );

  const session = await context.newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await context.close();
  return { rows, heapMegabytes: usedSize / 2 ** 20 };
}

/** Presses keys on the board and waits until the view has come to rest. */
async function press(page: Page, keys: string): Promise<void> {
  await page.getByRole("region", { name: /^Canvas/ }).focus();
  await page.keyboard.press(keys);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const viewport = () => document.querySelector<HTMLElement>(".react-flow__viewport")?.style.transform;
        let [last, still] = [viewport(), 0];
        const look = () => {
          const now = viewport();
          still = now === last ? still + 1 : 0;
          last = now;
          if (still > 30) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** 100 % at the middle of the board, wherever the last gesture led. */
async function toTheMiddle(page: Page): Promise<void> {
  await press(page, "Shift+1");
  await press(page, "Shift+0");
}

async function zoomOf(page: Page): Promise<number> {
  const figure = page.getByRole("toolbar", { name: "View" }).getByText(/^\d+ %$/);
  return Number.parseInt((await figure.textContent()) ?? "", 10) / 100;
}

/** The middle of the card nearest to the middle of the window. */
async function middleOfACard(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(({ x, y }) => {
    const middles = [...document.querySelectorAll(".react-flow__node")].map((node) => {
      const box = node.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    middles.sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y));
    return middles[0] ?? { x, y };
  }, MIDDLE);
}

/** Selects some fifty cards with a marquee at 41 % and gives a point on one of them. */
async function selectFifty(page: Page): Promise<{ x: number; y: number }> {
  await toTheMiddle(page);
  for (let step = 0; step < 12 && (await zoomOf(page)) > 0.42; step++) await press(page, "Control+-");
  const from = await freePlace(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 850, from.y + 640, { steps: 12 });
  await page.mouse.up();
  await page.locator(SELECTED).first().waitFor();
  await press(page, "Shift");
  return middleOfACard(page);
}

/** A place near the upper left of the board where no card is. */
async function freePlace(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    for (let y = 80; y < 200; y += 3) {
      for (let x = 90; x < 200; x += 3) {
        const hit = document.elementFromPoint(x, y);
        if (hit && !hit.closest(".react-flow__node, [data-link-id], button, [data-stage-part]"))
          return { x, y };
      }
    }
    throw new Error("There is no free place to start a marquee.");
  });
}

function swing(frame: number, period: number): number {
  return Math.floor(frame / period) % 2 === 0 ? 1 : -1;
}

function circle({ x, y }: { readonly x: number; readonly y: number }, frame: number) {
  const turn = (frame / 60) * Math.PI;
  return { x: x + 120 * Math.sin(turn), y: y + 80 * (1 - Math.cos(turn)) };
}
