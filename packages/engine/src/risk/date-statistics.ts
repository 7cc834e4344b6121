import { countDays, createDayHistogram, type DayHistogram } from "./day-histogram.ts";
import { BLOCK, type BlockTimes } from "./run-block.ts";

/** Float up to this much of a day (a tenth of a second) counts as none. */
export const NO_FLOAT = 1e-6;

/** Running sums over all runs so far, from which `readIndices` and the percentiles come. */
export interface DateStatistics {
  runs: number;
  /** Working days from the plan's start to its finish: sum and sum of squares about `spanBase`. */
  span: number;
  spanSquares: number;
  readonly spanBase: number;
  /** By node: runs without float, and Σ d/(d + float)·span. */
  readonly critical: Int32Array;
  readonly significance: Float64Array;
  /** By node: sums of the duration about its settled value, of its square and of its product with the span. */
  readonly duration: Float64Array;
  readonly squares: Float64Array;
  readonly products: Float64Array;
  /** By node, whole days of the finish on the node's calendar; and those of the plan on the board's. */
  readonly finishes: readonly DayHistogram[];
  readonly planFinishes: DayHistogram;
  /** 1 where a run of the last block had no float, node n of run r at `n * BLOCK + r`. */
  readonly criticalNow: Uint8Array;
}

/** Empty sums. `finish` holds the settled finish of each node, `planStart` and `planFinish` the settled plan. */
export function createDateStatistics(
  finish: Float64Array,
  planStart: number,
  planFinish: number,
): DateStatistics {
  const nodes = finish.length;
  return {
    runs: 0,
    span: 0,
    spanSquares: 0,
    spanBase: planFinish - planStart,
    critical: new Int32Array(nodes),
    significance: new Float64Array(nodes),
    duration: new Float64Array(nodes),
    squares: new Float64Array(nodes),
    products: new Float64Array(nodes),
    finishes: Array.from(finish, (day) => createDayHistogram(day)),
    planFinishes: createDayHistogram(planFinish),
    criticalNow: new Uint8Array(nodes * BLOCK),
  };
}

/**
 * Adds the first `count` runs of a block. Sums go run by run in one order, so that neither the size of the
 * chunks nor the numbering of other nodes changes a digit.
 */
export function addBlock(
  statistics: DateStatistics,
  times: BlockTimes,
  durations: Float64Array,
  settled: Float64Array,
  uncertain: Int32Array,
  planStart: number,
  count: number,
): void {
  const { planFinish } = times;
  for (let run = 0; run < count; run++) {
    const off = (planFinish[run] as number) - planStart - statistics.spanBase;
    statistics.span += off;
    statistics.spanSquares += off * off;
  }
  countDays(statistics.planFinishes, planFinish, 0, count);
  for (let node = 0; node < settled.length; node++) {
    addNode(statistics, times, durations, node, planStart, count);
  }
  for (let at = 0; at < uncertain.length; at++) {
    const node = uncertain[at] as number;
    addDurations(statistics, planFinish, durations, node, settled[node] as number, planStart, count);
  }
  statistics.runs += count;
}

function addNode(
  { critical, significance, criticalNow, finishes }: DateStatistics,
  { earlyStart, earlyFinish, lateStart, lateFinish, planFinish }: BlockTimes,
  durations: Float64Array,
  node: number,
  planStart: number,
  count: number,
): void {
  const base = node * BLOCK;
  let without = 0;
  let sum = significance[node] as number;
  for (let run = 0; run < count; run++) {
    const at = base + run;
    const startFloat = (lateStart[at] as number) - (earlyStart[at] as number);
    const finishFloat = (lateFinish[at] as number) - (earlyFinish[at] as number);
    const float = startFloat < finishFloat ? startFloat : finishFloat;
    const isCritical = float <= NO_FLOAT ? 1 : 0;
    criticalNow[at] = isCritical;
    without += isCritical;
    const days = durations[at] as number;
    const part = isCritical === 1 ? 1 : days / (days + float);
    if (days > 0) sum += part * ((planFinish[run] as number) - planStart);
  }
  critical[node] = (critical[node] as number) + without;
  significance[node] = sum;
  countDays(finishes[node] as DayHistogram, earlyFinish, base, count);
}

function addDurations(
  { spanBase, duration, squares, products }: DateStatistics,
  planFinish: Float64Array,
  durations: Float64Array,
  node: number,
  settled: number,
  planStart: number,
  count: number,
): void {
  let first = duration[node] as number;
  let second = squares[node] as number;
  let product = products[node] as number;
  for (let run = 0; run < count; run++) {
    const off = (durations[node * BLOCK + run] as number) - settled;
    first += off;
    second += off * off;
    product += off * ((planFinish[run] as number) - planStart - spanBase);
  }
  duration[node] = first;
  squares[node] = second;
  products[node] = product;
}
