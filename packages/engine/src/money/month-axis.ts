import type { WorkCalendar } from "../calendar/work-calendar.ts";
import { FIRST_MONTH, firstDayOf, LAST_MONTH } from "./month.ts";

/** Months laid along the working days of the board. Positions count working days, as on its calendar. */
export interface MonthAxis {
  /** The number of a month's first day. */
  firstDayOf(month: number): number;
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
  const days = new Float64Array(starts.length).fill(Number.NaN);

  function indexOf(month: number): number {
    return Math.min(starts.length - 1, Math.max(0, month - FIRST_MONTH));
  }

  function dayAt(index: number): number {
    const known = days[index] as number;
    if (!Number.isNaN(known)) return known;
    const day = firstDayOf(FIRST_MONTH + index);
    days[index] = day;
    return day;
  }

  function startOf(month: number): number {
    const index = indexOf(month);
    const known = starts[index] as number;
    if (!Number.isNaN(known)) return known;
    const start = calendar.toWork(dayAt(index));
    starts[index] = start;
    return start;
  }

  function monthAt(position: number, near: number): number {
    let month = Math.min(LAST_MONTH, Math.max(FIRST_MONTH, near));
    while (month > FIRST_MONTH && startOf(month) > position) month--;
    while (month < LAST_MONTH && startOf(month + 1) <= position) month++;
    return month;
  }

  return {
    firstDayOf: (month) => dayAt(indexOf(month)),
    startOf,
    workdaysOf: (month) => startOf(month + 1) - startOf(month),
    positionOf: (day) => calendar.toWork(day),
    monthAt,
  };
}
