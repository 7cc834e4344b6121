import { toDay } from "../calendar/day-number.ts";

/** The months between which all dates lie: January 1900 and December 2999. */
export const FIRST_MONTH = 1900 * 12;
export const LAST_MONTH = 2999 * 12 + 11;

/** Months that follow each other. Months are numbered from January of the year 0. */
export interface MonthSpan {
  readonly first: number;
  readonly last: number;
}

/** The number of the month that a date (`2026-05-17`) or a month (`2026-05`) lies in. */
export function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** A month as `2026-05`. */
export function monthName(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** The day number of the first day of a month, from January 0 to December 9999. */
export function firstDayOf(month: number): number {
  return toDay(`${monthName(month)}-01`);
}

/**
 * The months of a period of money: a month `2026-05`, a quarter `2026-Q2` or a year `2026`. A period outside
 * the years in which dates lie counts in the first or the last month of them, so that its money is not lost.
 */
export function monthsOf(period: string): MonthSpan {
  const january = Number(period.slice(0, 4)) * 12;
  if (january < FIRST_MONTH) return { first: FIRST_MONTH, last: FIRST_MONTH };
  if (january > LAST_MONTH) return { first: LAST_MONTH, last: LAST_MONTH };
  if (period.length === 4) return { first: january, last: january + 11 };
  if (period[5] === "Q") {
    const first = january + (Number(period[6]) - 1) * 3;
    return { first, last: first + 2 };
  }
  const month = january + Number(period.slice(5, 7)) - 1;
  return { first: month, last: month };
}
