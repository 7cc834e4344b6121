import type { BenefitOutlook } from "./benefit-outlook.ts";
import { countDays, createDayHistogram, type DayHistogram } from "./day-histogram.ts";
import { BLOCK } from "./run-block.ts";

/** What an event does to a benefit itself: working days of delay, and the share of its value that is lost. */
export interface BenefitEffect {
  readonly event: number;
  readonly days: number;
  readonly share: number;
}

/** One benefit over all runs so far. */
export interface BenefitRuns {
  readonly id: string;
  readonly outlook: BenefitOutlook;
  /** Nodes whose finishes decide when the benefit is ready: all it rests on but what others of them wait for. */
  readonly ends: Int32Array;
  readonly effects: readonly BenefitEffect[];
  /** Starts as positions on the board's calendar. */
  readonly starts: DayHistogram;
  /** The share of the planned value that each run loses. */
  losses: Float64Array;
  runs: number;
}

const ROUNDING = 1e-6;

/** An empty record of a benefit. */
export function createBenefitRuns(
  id: string,
  outlook: BenefitOutlook,
  ends: Int32Array,
  effects: readonly BenefitEffect[],
): BenefitRuns {
  const near = Number.isFinite(outlook.planned) ? outlook.planned : 0;
  return {
    id,
    outlook,
    ends,
    effects,
    starts: createDayHistogram(near),
    losses: new Float64Array(BLOCK),
    runs: 0,
  };
}

/**
 * Works out the starts and losses of the first `count` runs of a block into `starts` and `losses`. `ready` holds
 * when all the benefit rests on is finished, as positions on the board's calendar. What happens to the benefit
 * itself multiplies: two events that cost 30 % each leave 49 %. `without` is an event that is switched off, or -1.
 */
export function evaluateBenefit(
  { outlook, effects }: BenefitRuns,
  ready: Float64Array,
  happened: Uint8Array,
  without: number,
  starts: Float64Array,
  losses: Float64Array,
  count: number,
): void {
  const { planned } = outlook;
  for (let run = 0; run < count; run++) {
    const free = Math.ceil((ready[run] as number) - ROUNDING);
    let shift = 0;
    let kept = 1;
    for (const { event, days, share } of effects) {
      if (event === without || happened[event * BLOCK + run] === 0) continue;
      shift += days;
      kept *= 1 - share;
    }
    let start = Math.max(free, planned);
    // An opportunity brings the start forward, but not to before the work is done.
    if (shift !== 0) start = Math.max(free, Math.ceil(start + shift - ROUNDING));
    starts[run] = start;
    losses[run] = 1 - kept * outlook.worthOf(start);
  }
}

/** Adds the first `count` starts and losses of a block. */
export function addBenefitBlock(
  benefit: BenefitRuns,
  starts: Float64Array,
  losses: Float64Array,
  count: number,
): void {
  if (Number.isFinite(starts[0])) countDays(benefit.starts, starts, 0, count);
  if (benefit.runs + count > benefit.losses.length) {
    const longer = new Float64Array(2 * (benefit.runs + count));
    longer.set(benefit.losses.subarray(0, benefit.runs));
    benefit.losses = longer;
  }
  benefit.losses.set(losses.subarray(0, count), benefit.runs);
  benefit.runs += count;
}

/** The mean share of the planned value that is lost. */
export function meanLoss({ losses, runs }: BenefitRuns): number {
  let sum = 0;
  for (let run = 0; run < runs; run++) sum += losses[run] as number;
  return runs === 0 ? 0 : sum / runs;
}
