import type { Browser, Page } from "@playwright/test";
import { showAtFullSize } from "../e2e/support/show-at-full-size.ts";
import { countAnswers, type FiguresMark, readMarks, stampFigures } from "./figures-marks.ts";
import { newBenchContext } from "./new-bench-context.ts";
import { type FrameRecord, recordFrames } from "./record-frames.ts";
import { createSteadyHand } from "./steady-hand.ts";

/** From a changed duration in one card to the figures of all: milliseconds, one entry for each change. */
export interface PlanRecord {
  /** Until the changed record has been handed to the worker. */
  readonly posted: readonly number[];
  /** Until the figures of every card that changed are in the page and its cards have been told. */
  readonly arrived: readonly number[];
  /** Until the first frame after that was drawn. */
  readonly painted: readonly number[];
  /** Until the simulation of these very records has come as well, and with it P80. */
  readonly simulated: readonly number[];
  /** How many cards' figures one change altered. */
  readonly cards: readonly number[];
  readonly trial: { readonly record: FrameRecord; readonly answersPerSecond: number } | null;
}

/** The third step of the first chain: not begun, and much depends on it. */
const CARD = "Project 003";
const SECONDS = 3.2;
/** Milliseconds that each key is held down. */
const BETWEEN_KEYS = 80;

/** Opens a program, changes one duration in the inspector `changes` times, then tries out dates with the grip. */
export async function measurePlan(browser: Browser, address: string, changes: number): Promise<PlanRecord> {
  const context = await newBenchContext(browser);
  await context.addInitScript(stampFigures);
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('[data-light="saved"]').waitFor();
  await page.waitForFunction(() =>
    (window as { benchFigures?: { marks: FiguresMark[] } }).benchFigures?.marks.some(
      (mark) => !mark.simulating,
    ),
  );
  await showAtFullSize(page, CARD);
  const card = page.locator(".react-flow__node", { hasText: CARD });
  await card.click({ position: { x: 20, y: 12 } });
  const duration = page.getByLabel("Duration", { exact: true });
  await duration.waitFor();

  const marks: FiguresMark[][] = [];
  for (let change = 0; change <= changes; change++) {
    const found = await changeDuration(page, String(90 + (change % 2) * 30 + change));
    // The first change warms the worker and is not counted.
    if (change > 0) marks.push(found);
  }
  const first = marks.map(([mark]) => mark).filter((mark) => mark !== undefined);
  const last = marks.map((all) => all.at(-1)).filter((mark) => mark !== undefined);
  const trial = await measureTrial(browser, page);
  await context.close();
  return {
    posted: first.map(({ posted, pressed }) => posted - pressed),
    arrived: first.map(({ arrived, pressed }) => arrived - pressed),
    painted: first.map(({ painted, pressed }) => painted - pressed),
    simulated: last.map(({ arrived, pressed }) => arrived - pressed),
    cards: first.map(({ cards }) => cards),
    trial,
  };
}

/**
 * Types a duration key by key, as fast as a quick typist, and presses Enter; gives the answers up to the one with
 * the simulation. Set at once, the number would still be being drawn when Enter comes, which no hand can do.
 */
async function changeDuration(page: Page, days: string): Promise<FiguresMark[]> {
  await page.getByLabel("Duration", { exact: true }).selectText();
  await page.keyboard.type(days, { delay: BETWEEN_KEYS });
  await page.keyboard.press("Enter");
  // Looked for in each frame, as is usual, the answer would be waited for by frames that nobody else asks for.
  await page.waitForFunction(
    () => {
      const { benchFigures } = window as { benchFigures?: { pressed: number; marks: FiguresMark[] } };
      const own = benchFigures?.marks.filter((mark) => mark.pressed === benchFigures.pressed) ?? [];
      return own.some((mark) => mark.simulating) && own.some((mark) => !mark.simulating && mark.painted > 0);
    },
    undefined,
    { polling: 100 },
  );
  return page.evaluate(readMarks);
}

/** Drags the card in time, to and fro; null where there is no grip. */
async function measureTrial(browser: Browser, page: Page): Promise<PlanRecord["trial"]> {
  await page.getByRole("region", { name: /^Canvas/ }).focus();
  const grip = page.getByRole("slider", { name: /^Move “.*” in time$/ });
  const box = (await grip.count()) === 1 ? await grip.boundingBox() : null;
  if (!box) return null;
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const hand = await createSteadyHand(page);
  const before = await page.evaluate(countAnswers);
  const record = await recordFrames(browser, page, () =>
    hand.drag(SECONDS, from, (frame) => ({ x: from.x + 200 * Math.sin(frame / 20), y: from.y })),
  );
  const answers = (await page.evaluate(countAnswers)) - before;
  return { record, answersPerSecond: answers / SECONDS };
}
