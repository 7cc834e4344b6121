import { toDate, toDay } from "../calendar/day-number.ts";

/** The number of the week that a day is in, Monday to Sunday; neighbouring weeks differ by 1. */
export function weekNumber(day: number): number {
  // Day 0, 1 January 1970, was a Thursday.
  return Math.floor((day + 3) / 7);
}

/** The first day, a Monday, of a week by its number. */
export function firstDayOfWeek(week: number): number {
  return week * 7 - 3;
}

/** Names that were asked for before; there are no more than the weeks of the calendar. */
const names = new Map<number, string>();

/** The name of a week by ISO 8601, `2026-W07`: it belongs to the year that has its Thursday. */
export function nameWeek(week: number): string {
  const known = names.get(week) ?? composeName(week);
  names.set(week, known);
  return known;
}

function composeName(week: number): string {
  const thursday = firstDayOfWeek(week) + 3;
  const year = toDate(thursday).slice(0, 4);
  const count = Math.floor((thursday - toDay(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(count).padStart(2, "0")}`;
}
