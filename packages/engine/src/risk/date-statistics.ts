import { DONE, GATE, type Network, PARENT, STARTED } from "../schedule/network.ts";
import { countDays, createDayHistogram, type DayHistogram } from "./day-histogram.ts";
import type { DurationSampler } from "./duration-sampler.ts";
import { BLOCK, type BlockTimes } from "./run-block.ts";

/** Float up to this much of a day (a tenth of a second) counts as none. */
const NO_FLOAT = 1e-6;

const LEAST = 1e-300;

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

/** Empty sums. `finish` holds the settled finish of each node, `span` and `planFinish` are those of the settled plan. */
export function createDateStatistics(finish: Float64Array, span: number, planFinish: number): DateStatistics {
  const nodes = finish.length;
  return {
    runs: 0,
    span: 0,
    spanSquares: 0,
    spanBase: span,
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
 * Adds the first `count` runs of a block; `spans` are the plan's, by run. Sums go run by run in one order, so
 * that neither the size of the chunks nor the numbering of other nodes changes a digit.
 */
export function addBlock(
  statistics: DateStatistics,
  network: Network,
  times: BlockTimes,
  { durations, uncertain }: DurationSampler,
  spans: Float64Array,
  count: number,
): void {
  for (let run = 0; run < count; run++) {
    const off = (spans[run] as number) - statistics.spanBase;
    statistics.span += off;
    statistics.spanSquares += off * off;
  }
  countDays(statistics.planFinishes, times.planInstant, 0, count);
  statistics.criticalNow.fill(0);
  for (let node = 0; node < network.ids.length; node++) {
    const role = network.role[node] as number;
    if (role >= GATE || network.dated[node] !== 1) continue;
    if (role === PARENT) countParent(statistics, node, count);
    else if (role !== DONE) addFloats(statistics, times, durations, spans, node, role === STARTED, count);
    const around = network.parent[node] as number;
    if (around >= 0) handUp(statistics.criticalNow, node, around);
    countDays(statistics.finishes[node] as DayHistogram, times.earlyFinish, node * BLOCK, count);
  }
  for (let at = 0; at < uncertain.length; at++) {
    const node = uncertain[at] as number;
    addDurations(statistics, durations, spans, node, network.duration[node] as number, count);
  }
  statistics.runs += count;
}

/** A parent is critical where one of its children is; those come before it. */
function handUp(criticalNow: Uint8Array, node: number, around: number): void {
  for (let run = 0; run < BLOCK; run++) {
    if (criticalNow[node * BLOCK + run] === 1) criticalNow[around * BLOCK + run] = 1;
  }
}

function countParent({ critical, criticalNow }: DateStatistics, node: number, count: number): void {
  for (let run = 0; run < count; run++) {
    critical[node] = (critical[node] as number) + (criticalNow[node * BLOCK + run] as number);
  }
}

/** What is under way began when it began: only its finish has a float. */
function addFloats(
  { critical, significance, criticalNow }: DateStatistics,
  { earlyStart, earlyFinish, lateStart, lateFinish }: BlockTimes,
  durations: Float64Array,
  spans: Float64Array,
  node: number,
  begun: boolean,
  count: number,
): void {
  const base = node * BLOCK;
  let without = 0;
  let sum = significance[node] as number;
  for (let run = 0; run < count; run++) {
    const at = base + run;
    let float = (lateFinish[at] as number) - (earlyFinish[at] as number);
    const startFloat = (lateStart[at] as number) - (earlyStart[at] as number);
    if (startFloat < float && !begun) float = startFloat;
    const isCritical = float <= NO_FLOAT ? 1 : 0;
    criticalNow[at] = isCritical;
    without += isCritical;
    const days = durations[at] as number;
    // The last summand keeps 0/0 at 0 for what takes no time, without a branch.
    sum += (days / (days + (isCritical === 1 ? 0 : float) + LEAST)) * (spans[run] as number);
  }
  critical[node] = (critical[node] as number) + without;
  significance[node] = sum;
}

function addDurations(
  { spanBase, duration, squares, products }: DateStatistics,
  durations: Float64Array,
  spans: Float64Array,
  node: number,
  settled: number,
  count: number,
): void {
  let first = duration[node] as number;
  let second = squares[node] as number;
  let product = products[node] as number;
  for (let run = 0; run < count; run++) {
    const off = (durations[node * BLOCK + run] as number) - settled;
    first += off;
    second += off * off;
    product += off * ((spans[run] as number) - spanBase);
  }
  duration[node] = first;
  squares[node] = second;
  products[node] = product;
}
