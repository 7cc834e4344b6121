import type { Rect } from "../../workspace/camera.ts";
import { type Axis, columnAt } from "./read-axis.ts";
import { LINE, type Work } from "./read-rows.ts";

/** People of one team on one item that a hand can take: a month of them, or in weeks all of their time. */
export interface Allocation {
  /** By its number in the line: a month that is moved keeps its token, and the keyboard its place. */
  readonly id: string;
  readonly first: number;
  readonly last: number;
  /** The most in any of these periods. */
  readonly people: number;
  readonly rect: Rect;
}

const INSET = 4;

/**
 * The blocks of one line of work within the shown columns. People are typed by month, so a month of them can be
 * moved; a week is too short to be typed, and in weeks the whole stretch moves.
 */
export function readAllocations(axis: Axis, work: Work): readonly Allocation[] {
  const shown = [...work.units.keys()]
    .filter((period) => period >= axis.first && period <= axis.last)
    .sort((a, b) => a - b);
  if (shown.length === 0) return [];
  const block = (id: string, first: number, last: number, people: number): Allocation => ({
    id,
    first,
    last,
    people,
    rect: {
      x: columnAt(axis, first) + INSET - 1,
      y: work.y + INSET,
      width: (last - first + 1) * axis.scale.width - 2 * INSET + 2,
      height: LINE - 2 * INSET,
    },
  });
  if (axis.scale.name === "week") {
    const people = Math.max(...shown.map((period) => work.units.get(period) ?? 0));
    return [block(work.link, Math.min(...shown), Math.max(...shown), people)];
  }
  return shown.map((period, at) => block(`${work.link} ${at}`, period, period, work.units.get(period) ?? 0));
}
