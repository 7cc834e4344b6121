import {
  DONE,
  FF,
  FIXED,
  FS,
  LAG_SAME_AXIS,
  type Network,
  PARENT,
  SS,
  STARTED,
} from "../schedule/network.ts";
import { raise, raiseBounds } from "./raise-bounds.ts";
import { BLOCK, type BlockTimes, createRunRows, type RunRows } from "./run-block.ts";

/** Early times that some nodes have instead of the usual ones: those whose `mark` is the `current` one. */
export interface EarlyTimes {
  readonly start: Float64Array;
  readonly finish: Float64Array;
}

/** Where the early times of predecessors are found. */
export interface EarlySource {
  readonly usual: EarlyTimes;
  readonly altered: EarlyTimes;
  readonly mark: Int32Array;
  current: number;
  readonly rows: RunRows;
}

/** A source in which no node has altered times. */
export function usualTimes(network: Network, { earlyStart, earlyFinish }: BlockTimes): EarlySource {
  const usual = { start: earlyStart, finish: earlyFinish };
  const mark = new Int32Array(network.ids.length);
  return { usual, altered: usual, mark, current: -1, rows: createRunRows() };
}

/**
 * The forward pass of `runForward` for a block of runs at once; the same numbers to the last bit. The caller
 * ensures that no node lies as late as it may (`hasLate`).
 */
export function runForwardBlock(network: Network, durations: Float64Array, source: EarlySource): void {
  const size = network.ids.length;
  for (let node = 0; node < size; node++) forwardNode(network, node, durations, source, source.usual);
}

/** Writes the early times of one node in all runs of a block; its predecessors are already known. */
export function forwardNode(
  network: Network,
  node: number,
  durations: Float64Array,
  source: EarlySource,
  { start, finish }: EarlyTimes,
): void {
  const kind = network.role[node] as number;
  const base = node * BLOCK;
  const end = base + BLOCK;
  if (kind === PARENT) {
    wrapBlock(network, node, source, start, finish);
    return;
  }
  if (kind === FIXED || kind === DONE) {
    const fixed = network.fixedStart[node] as number;
    for (let at = base; at < end; at++) {
      start[at] = fixed;
      finish[at] = fixed + (durations[at] as number);
    }
    return;
  }
  start.fill(network.minStart[node] as number, base, end);
  finish.fill(network.minFinish[node] as number, base, end);
  const until = network.inStart[node + 1] as number;
  for (let link = network.inStart[node] as number; link < until; link++) {
    const from = network.linkFrom[link] as number;
    const type = network.linkType[link] as number;
    if (type === SS && kind === STARTED) continue;
    const times = source.mark[from] === source.current ? source.altered : source.usual;
    const raised = type === FS || type === SS ? start : finish;
    if (network.lagMode[link] === LAG_SAME_AXIS) {
      const read = type === FS || type === FF ? times.finish : times.start;
      raise(raised, base, read, from * BLOCK, network.lag[link] as number);
    } else raiseBounds(network, link, raised, base, times, from * BLOCK, source.rows);
  }
  for (let at = base; at < end; at++) {
    const days = durations[at] as number;
    const byStart = (start[at] as number) + days;
    if (byStart >= (finish[at] as number)) finish[at] = byStart;
    else start[at] = (finish[at] as number) - days;
  }
  if (kind === STARTED) start.fill(network.fixedStart[node] as number, base, end);
}

/** Lays a parent around its children, as `wrapChildren` does. */
function wrapBlock(
  network: Network,
  node: number,
  source: EarlySource,
  start: Float64Array,
  finish: Float64Array,
): void {
  const { inStart, linkFrom, lagMode, calendars, calendarOf } = network;
  const base = node * BLOCK;
  start.fill(Number.POSITIVE_INFINITY, base, base + BLOCK);
  finish.fill(Number.NEGATIVE_INFINITY, base, base + BLOCK);
  const around = calendars[calendarOf[node] as number];
  for (let link = inStart[node] as number; link < (inStart[node + 1] as number); link++) {
    const child = linkFrom[link] as number;
    const own = lagMode[link] === LAG_SAME_AXIS ? undefined : calendars[calendarOf[child] as number];
    const times = source.mark[child] === source.current ? source.altered : source.usual;
    for (let run = 0; run < BLOCK; run++) {
      let first = times.start[child * BLOCK + run] as number;
      let last = times.finish[child * BLOCK + run] as number;
      if (own && around) {
        first = around.toWork(own.startAt(first));
        last = Math.max(first, around.toWork(own.finishAt(last)));
      }
      if (first < (start[base + run] as number)) start[base + run] = first;
      if (last > (finish[base + run] as number)) finish[base + run] = last;
    }
  }
}
