import type { RowCalendar } from "../calendar/work-calendar.ts";
import { calendarOf } from "../schedule/link-bounds.ts";
import { FF, FS, LAG_ELAPSED, LAG_OTHER_CALENDAR, LAG_SHARE, type Network } from "../schedule/network.ts";
import { BLOCK, type BlockTimes, type RunRows } from "./run-block.ts";

/**
 * Lowers the bounds of a link's predecessor, from `base` on, to what the link asks for in each run of a block, as
 * `boundBack` says for one. The targets are read from `to` on; `rows` are written over.
 */
export function lowerBounds(
  network: Network,
  link: number,
  bounds: Float64Array,
  base: number,
  read: Float64Array,
  to: number,
  times: BlockTimes,
  rows: RunRows,
): void {
  const mode = network.lagMode[link] as number;
  const lag = network.lag[link] as number;
  const { instants, positions } = rows;
  takeLag(mode, lag, read, to, times, base, positions);
  if (mode !== LAG_SHARE) {
    const from = calendarOf(network, network.linkFrom[link] as number);
    calendarOf(network, network.linkTo[link] as number).startAtEach(positions, 0, instants);
    if (mode === LAG_ELAPSED) {
      for (let run = 0; run < BLOCK; run++) instants[run] = (instants[run] as number) - lag;
    }
    from.toWorkEach(instants, 0, positions);
    const type = network.linkType[link] as number;
    if (type !== FS && type !== FF) stepBack(from, times.earlyStart, base, rows);
  }
  lower(bounds, base, positions, 0, 0);
}

/** Writes the targets less the lag, as far as that counts on the successor's calendar. */
function takeLag(
  mode: number,
  lag: number,
  read: Float64Array,
  to: number,
  { earlyStart, earlyFinish }: BlockTimes,
  base: number,
  positions: Float64Array,
): void {
  if (mode === LAG_ELAPSED || mode === LAG_OTHER_CALENDAR) {
    const days = mode === LAG_ELAPSED ? 0 : lag;
    for (let run = 0; run < BLOCK; run++) positions[run] = (read[to + run] as number) - days;
    return;
  }
  for (let run = 0; run < BLOCK; run++) {
    const span = (earlyFinish[base + run] as number) - (earlyStart[base + run] as number);
    positions[run] = (read[to + run] as number) - lag * span;
  }
}

/** Where the predecessor is free at the instant, its start must lie on the working day before, or where it is. */
function stepBack(
  calendar: RowCalendar,
  earlyStart: Float64Array,
  base: number,
  { instants, positions, starts }: RunRows,
): void {
  calendar.startAtEach(positions, 0, starts);
  for (let run = 0; run < BLOCK; run++) {
    if ((starts[run] as number) <= (instants[run] as number)) continue;
    const position = positions[run] as number;
    const start = earlyStart[base + run] as number;
    positions[run] = start < position ? Math.max(position - 1, start) : position - 1;
  }
}

/** Lowers bounds to what is read less a lag, all on one axis. */
export function lower(bounds: Float64Array, base: number, read: Float64Array, to: number, lag: number): void {
  for (let run = 0; run < BLOCK; run++) {
    const bound = (read[to + run] as number) - lag;
    if (bound < (bounds[base + run] as number)) bounds[base + run] = bound;
  }
}
