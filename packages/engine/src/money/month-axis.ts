import type { WorkCalendar } from "../calendar/work-calendar.ts";
import { FIRST_MONTH, firstDayOf, LAST_MONTH } from "./month.ts";

/** Months laid along the working days of the board. Positions count working days, as on its calendar. */
export interface MonthAxis {
  /** The position at which a month starts. */
  startOf(month: number): number;
  /** The working days of a month. */
  workdaysOf(month: number): number;
  /** The working days before a day. */
  positionOf(day: number): number;
  /** The month in which work at a position lies; `near` is a month not far from it. */
  monthAt(position: number, near: number): number;
}

/** Makes the axis of a calendar; each month is looked up once. */
export function createMonthAxis(calendar: WorkCalendar): MonthAxis {
  const starts = new Float64Array(LAST_MONTH - FIRST_MONTH + 2).fill(Number.NaN);

  function startOf(month: number): number {
    const at = Math.min(starts.length - 1, Math.max(0, month - FIRST_MONTH));
    const known = starts[at] as number;
    if (!Number.isNaN(known)) return known;
    const start = calendar.toWork(firstDayOf(FIRST_MONTH + at));
    starts[at] = start;
    return start;
  }

  function monthAt(position: number, near: number): number {
    let month = Math.min(LAST_MONTH, Math.max(FIRST_MONTH, near));
    while (month > FIRST_MONTH && startOf(month) > position) month--;
    while (month < LAST_MONTH && startOf(month + 1) <= position) month++;
    return month;
  }

  return {
    startOf,
    workdaysOf: (month) => startOf(month + 1) - startOf(month),
    positionOf: (day) => calendar.toWork(day),
    monthAt,
  };
}
