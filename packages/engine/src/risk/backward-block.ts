import { EPSILON } from "../schedule/link-bounds.ts";
import { DONE, FF, FS, LAG_SAME_AXIS, type Network, PARENT, SS, STARTED } from "../schedule/network.ts";
import { lower, lowerBounds } from "./lower-bounds.ts";
import { BLOCK, type BlockTimes, type RunRows } from "./run-block.ts";

/**
 * The backward pass of `runBackward` for a block of runs at once; the same numbers to the last bit. The early
 * times and the plan's finish are known; `rows` are written over.
 */
export function runBackwardBlock(
  network: Network,
  durations: Float64Array,
  times: BlockTimes,
  rows: RunRows,
): void {
  for (let node = network.ids.length - 1; node >= 0; node--)
    backwardNode(network, node, durations, times, rows);
  for (let at = 0; at < network.parents.length; at++) wrapLate(network, network.parents[at] as number, times);
}

function backwardNode(
  network: Network,
  node: number,
  durations: Float64Array,
  times: BlockTimes,
  rows: RunRows,
): void {
  const { role, outStart, outLink, linkTo, linkType, lag, lagMode } = network;
  const { earlyStart, earlyFinish, lateStart, lateFinish, planFinish } = times;
  const kind = role[node] as number;
  const base = node * BLOCK;
  const end = base + BLOCK;
  if (kind === DONE) {
    lateStart.set(earlyStart.subarray(base, end), base);
    lateFinish.set(earlyFinish.subarray(base, end), base);
    return;
  }
  const latest = network.maxFinish[node] as number;
  const plan = (network.calendarOf[node] as number) * BLOCK;
  for (let run = 0; run < BLOCK; run++) {
    const finish = planFinish[plan + run] as number;
    lateFinish[base + run] = Math.min(finish, latest);
  }
  lateStart.fill(network.maxStart[node] as number, base, end);
  const until = outStart[node + 1] as number;
  for (let out = outStart[node] as number; out < until; out++) {
    const link = outLink[out] as number;
    const to = linkTo[link] as number;
    const type = linkType[link] as number;
    if (role[to] === DONE || (role[to] === STARTED && type === SS)) continue;
    const read = type === FS || type === SS ? lateStart : lateFinish;
    const lowered = type === FS || type === FF ? lateFinish : lateStart;
    if (lagMode[link] === LAG_SAME_AXIS) lower(lowered, base, read, to * BLOCK, lag[link] as number);
    else lowerBounds(network, link, lowered, base, read, to * BLOCK, times, rows);
  }
  boundByParent(network, node, times);
  if (kind !== PARENT) settle(durations, lateStart, lateFinish, base, kind === STARTED);
}

/** Where a parent's start is bound, so is that of the child which makes it. */
function boundByParent(network: Network, node: number, { earlyStart, lateStart }: BlockTimes): void {
  const around = network.parent[node] as number;
  if (around < 0 || network.role[node] === STARTED) return;
  const own = network.calendars[network.calendarOf[node] as number];
  const outer = network.calendars[network.calendarOf[around] as number];
  for (let run = 0; run < BLOCK; run++) {
    let bound = lateStart[around * BLOCK + run] as number;
    if (bound === Number.POSITIVE_INFINITY) continue;
    let first = earlyStart[node * BLOCK + run] as number;
    if (own && outer && own !== outer) {
      first = outer.toWork(own.startAt(first));
      bound = own.toWork(outer.startAt(bound));
    }
    if (first > (earlyStart[around * BLOCK + run] as number) + EPSILON) continue;
    if (bound < (lateStart[node * BLOCK + run] as number)) lateStart[node * BLOCK + run] = bound;
  }
}

/** Work is in one piece: the tighter of the two bounds moves the other; work under way is bound by its finish. */
function settle(
  durations: Float64Array,
  lateStart: Float64Array,
  lateFinish: Float64Array,
  base: number,
  begun: boolean,
): void {
  for (let at = base; at < base + BLOCK; at++) {
    const days = durations[at] as number;
    const byStart = (lateStart[at] as number) + days;
    if (!begun && byStart < (lateFinish[at] as number)) lateFinish[at] = byStart;
    else lateStart[at] = (lateFinish[at] as number) - days;
  }
}

function wrapLate(network: Network, node: number, times: BlockTimes): void {
  const { inStart, linkFrom, lagMode, calendars, calendarOf, role } = network;
  const { earlyStart, lateStart, lateFinish } = times;
  const base = node * BLOCK;
  lateStart.fill(Number.POSITIVE_INFINITY, base, base + BLOCK);
  lateFinish.fill(Number.NEGATIVE_INFINITY, base, base + BLOCK);
  const around = calendars[calendarOf[node] as number];
  for (let link = inStart[node] as number; link < (inStart[node + 1] as number); link++) {
    const child = linkFrom[link] as number;
    const own = lagMode[link] === LAG_SAME_AXIS ? undefined : calendars[calendarOf[child] as number];
    const starts = role[child] === STARTED ? earlyStart : lateStart;
    for (let run = 0; run < BLOCK; run++) {
      let first = starts[child * BLOCK + run] as number;
      let last = lateFinish[child * BLOCK + run] as number;
      if (own && around) {
        first = around.toWork(own.startAt(first));
        last = around.toWork(own.finishAt(last));
      }
      if (first < (lateStart[base + run] as number)) lateStart[base + run] = first;
      if (last > (lateFinish[base + run] as number)) lateFinish[base + run] = last;
    }
  }
}
