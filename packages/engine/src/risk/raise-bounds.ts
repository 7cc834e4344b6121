import { calendarOf, isMorning } from "../schedule/link-bounds.ts";
import {
  FF,
  FS,
  LAG_ELAPSED,
  LAG_SHARE,
  LAG_SHARE_OTHER_CALENDAR,
  type Network,
} from "../schedule/network.ts";
import type { EarlyTimes } from "./forward-block.ts";
import { BLOCK, type RunRows } from "./run-block.ts";

/**
 * Raises the bounds of a link's successor, from `base` on, to what the link asks for in each run of a block, as
 * `boundAhead` says for one. The predecessor's times begin at `from`; `rows` are written over.
 */
export function raiseBounds(
  network: Network,
  link: number,
  bounds: Float64Array,
  base: number,
  times: EarlyTimes,
  from: number,
  { instants, positions }: RunRows,
): void {
  const type = network.linkType[link] as number;
  const mode = network.lagMode[link] as number;
  const lag = network.lag[link] as number;
  const { start, finish } = times;
  if (mode === LAG_SHARE) {
    raiseByShare(bounds, base, type === FS || type === FF ? finish : start, from, lag, times, from);
    return;
  }
  findInstants(network, link, times, from, instants);
  if (mode === LAG_ELAPSED) {
    for (let run = 0; run < BLOCK; run++) instants[run] = (instants[run] as number) + lag;
  }
  calendarOf(network, network.linkTo[link] as number).toWorkEach(instants, 0, positions);
  if (mode === LAG_SHARE_OTHER_CALENDAR) raiseByShare(bounds, base, positions, 0, lag, times, from);
  else raise(bounds, base, positions, 0, mode === LAG_ELAPSED ? 0 : lag);
}

/** Raises bounds to what is read plus a lag, all on one axis. */
export function raise(
  bounds: Float64Array,
  base: number,
  read: Float64Array,
  from: number,
  lag: number,
): void {
  for (let run = 0; run < BLOCK; run++) {
    const bound = (read[from + run] as number) + lag;
    if (bound > (bounds[base + run] as number)) bounds[base + run] = bound;
  }
}

/** Raises bounds to what is read plus a share of the predecessor's span. */
function raiseByShare(
  bounds: Float64Array,
  base: number,
  read: Float64Array,
  at: number,
  share: number,
  { start, finish }: EarlyTimes,
  from: number,
): void {
  for (let run = 0; run < BLOCK; run++) {
    const span = (finish[from + run] as number) - (start[from + run] as number);
    const bound = (read[at + run] as number) + share * span;
    if (bound > (bounds[base + run] as number)) bounds[base + run] = bound;
  }
}

/** Writes the instants of the predecessor's starts or finishes, whichever the link goes from. */
function findInstants(
  network: Network,
  link: number,
  { start, finish }: EarlyTimes,
  from: number,
  instants: Float64Array,
): void {
  const type = network.linkType[link] as number;
  const node = network.linkFrom[link] as number;
  const calendar = calendarOf(network, node);
  if (type !== FS && type !== FF) {
    calendar.startAtEach(start, from, instants);
    return;
  }
  calendar.finishAtEach(finish, from, instants);
  for (let run = 0; run < BLOCK; run++) {
    const last = finish[from + run] as number;
    if (isMorning(network, node, start[from + run] as number, last)) instants[run] = calendar.startAt(last);
  }
}
