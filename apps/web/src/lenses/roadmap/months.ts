import { sayMonth, toDate, toDay } from "@throughline/engine";

/** The number of the month that a day lies in: months since the year 0. Days count from 1970-01-01. */
export function monthOfDay(day: number): number {
  const date = toDate(day);
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** The first day of a month by its number. */
export function firstDayOf(month: number): number {
  return toDay(`${nameOfMonth(month)}-01`);
}

/** `2014-03` for the number of a month, as series of money and load name it. */
function nameOfMonth(month: number): string {
  const year = Math.floor(month / 12);
  return `${String(year).padStart(4, "0")}-${String(month - year * 12 + 1).padStart(2, "0")}`;
}

/** The number of the first month of a period (`2014-03`, `2014-Q1` or `2014`), and how many it has. */
export function monthsOfPeriod(period: string): { readonly first: number; readonly count: number } {
  const january = Number(period.slice(0, 4)) * 12;
  if (period.length === 4) return { first: january, count: 12 };
  if (period[5] === "Q") return { first: january + (Number(period[6]) - 1) * 3, count: 3 };
  return { first: january + Number(period.slice(5, 7)) - 1, count: 1 };
}

/** The year of a month by its number. */
export function yearOfMonth(month: number): number {
  return Math.floor(month / 12);
}

/** “March”. */
export function monthWord(month: number): string {
  const [word = ""] = sayMonth(nameOfMonth(month)).split(" ");
  return word;
}
