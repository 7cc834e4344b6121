import type { CalendarDate } from "@throughline/model";
import { sayList } from "./say-list.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** “1 October 2013”. */
export function sayDate(date: CalendarDate): string {
  return `${sayDay(date)} ${date.slice(0, 4)}`;
}

/** “1 October”, where the year is plain from what stands around it. */
function sayDay(date: CalendarDate): string {
  return `${Number(date.slice(8, 10))} ${monthName(date)}`;
}

/** “from 1 October to 19 December 2013”; both years are said where they differ. */
export function sayFromTo(from: CalendarDate, to: CalendarDate): string {
  const first = from.slice(0, 4) === to.slice(0, 4) ? sayDay(from) : sayDate(from);
  return `from ${first} to ${sayDate(to)}`;
}

/** “July 2013” for `2013-07`. */
export function sayMonth(month: string): string {
  return `${monthName(month)} ${month.slice(0, 4)}`;
}

/** “July, August and October 2013”: each year once, after its last month. For sorted months `2013-07`. */
export function sayMonths(months: readonly string[]): string {
  return sayList(
    months.map((month, index) =>
      months[index + 1]?.slice(0, 4) === month.slice(0, 4) ? monthName(month) : sayMonth(month),
    ),
  );
}

function monthName(date: string): string {
  return MONTHS[Number(date.slice(5, 7)) - 1] ?? date;
}
