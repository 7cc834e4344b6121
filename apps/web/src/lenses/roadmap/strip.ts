import type { Lane, Mark } from "../arrangement.ts";
import type { RoadmapLayout } from "./lay-out-roadmap.ts";
import { firstDayOf, monthOfDay } from "./months.ts";
import { type TimeScale, xOf } from "./time-scale.ts";

/** A strip below the lanes on the same axis. */
export interface Strip {
  readonly marks: readonly Mark[];
  readonly lanes: readonly Lane[];
  /** Where it ends. */
  readonly bottom: number;
}

/** A stretch of whole months that is shown as one cell. */
export interface MonthCell {
  readonly first: number;
  /** The month after the last. */
  readonly until: number;
  readonly x: number;
  readonly width: number;
}

const SIZES = [1, 3, 6, 12, 24, 60, 120, 600] as const;

/** Divides the axis into the smallest cells, of a month up to many years, that are at least so wide. */
export function monthCells(
  scale: TimeScale,
  { from, until }: Pick<RoadmapLayout, "from" | "until">,
  least: number,
): readonly MonthCell[] {
  const size = SIZES.find((months) => months * 29 * scale.perDay >= least) ?? 1200;
  const cells: MonthCell[] = [];
  const start = monthOfDay(from);
  const end = monthOfDay(until - 1);
  for (let first = start - (start % size); first <= end; first += size) {
    const x = Math.max(xOf(scale, from), xOf(scale, firstDayOf(first)));
    const right = Math.min(xOf(scale, until), xOf(scale, firstDayOf(first + size)));
    cells.push({ first, until: first + size, x, width: right - x });
  }
  return cells;
}
