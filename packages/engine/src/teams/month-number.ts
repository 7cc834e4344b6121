import { toDate, toDay } from "../calendar/day-number.ts";

/** The number of the month that a day is in; neighbouring months differ by 1. */
export function monthNumber(day: number): number {
  const date = toDate(day);
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** The first day of a month by its number. */
export function firstDayOfMonth(month: number): number {
  return toDay(`${nameMonth(month)}-01`);
}

/** Names that were asked for before; there are no more than the months of the calendar. */
const names = new Map<number, string>();

/** The name of a month, `2026-02`. */
export function nameMonth(month: number): string {
  const known = names.get(month) ?? composeName(month);
  names.set(month, known);
  return known;
}

function composeName(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, "0");
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
}
