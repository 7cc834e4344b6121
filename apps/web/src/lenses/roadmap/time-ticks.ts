import type { Tick } from "../arrangement.ts";
import { firstDayOf, monthOfDay, monthWord, yearOfMonth } from "./months.ts";
import { type TimeScale, xOf } from "./time-scale.ts";

/** A stretch of the axis with its words; days count from 1970-01-01. */
interface Span {
  readonly from: number;
  readonly until: number;
  readonly text: string;
}

type Division = "years" | "year" | "quarter" | "month" | "week";

/** The narrowest stretch that holds its words, also where the view is zoomed out to two thirds. */
const LEAST_YEAR = 64;
const LEAST_QUARTER = 50;
const LEAST_MONTH = 70;
const LEAST_WEEK = 54;
const LEAST_WEEK_AND_MONTH = 100;
const MONTH_DAYS = 30.4;
const YEAR_DAYS = 365.25;
/** 1970-01-05, a Monday. */
const MONDAY = 4;

/** The two rows of the ruler: the larger division above the smaller one that just has room for its words. */
export function timeTicks(scale: TimeScale, from: number, until: number): readonly Tick[] {
  const [upper, lower] = divisionsOf(scale.perDay);
  const rows = [divide(scale, upper, from, until), ...(lower ? [divide(scale, lower, from, until)] : [])];
  return rows.flatMap((spans, row) =>
    spans.map((span) => {
      const left = xOf(scale, Math.max(from, span.from));
      const width = xOf(scale, Math.min(until, span.until)) - left;
      return { key: `${row} ${span.from}`, x: left, width, text: span.text, row };
    }),
  );
}

/** The days on which a line is drawn through the lanes, and whether the larger division begins there. */
export function timeLines(
  scale: TimeScale,
  from: number,
  until: number,
): readonly { readonly day: number; readonly isStrong: boolean }[] {
  const [upper, lower] = divisionsOf(scale.perDay);
  const strong = new Set(divide(scale, upper, from, until).map((span) => span.from));
  const all = new Set(lower ? divide(scale, lower, from, until).map((span) => span.from) : []);
  for (const day of strong) all.add(day);
  return [...all]
    .filter((day) => day >= from && day <= until)
    .sort((one, other) => one - other)
    .map((day) => ({ day, isStrong: strong.has(day) }));
}

function divisionsOf(perDay: number): readonly [Division, Division | null] {
  if (perDay * 7 >= LEAST_WEEK) return ["month", "week"];
  if (perDay * MONTH_DAYS >= LEAST_MONTH) return ["quarter", "month"];
  if (perDay * MONTH_DAYS * 3 >= LEAST_QUARTER) return ["year", "quarter"];
  return ["years", null];
}

function divide(scale: TimeScale, division: Division, from: number, until: number): readonly Span[] {
  if (division === "week") return divideWeeks(scale, from, until);
  const size = monthsOf(division, scale.perDay);
  const last = monthOfDay(until - 1);
  const spans: Span[] = [];
  const first = monthOfDay(from);
  for (let month = first - (((first % size) + size) % size); month <= last; month += size) {
    spans.push({
      from: firstDayOf(month),
      until: firstDayOf(month + size),
      text: wordOf(division, month, scale.perDay),
    });
  }
  return spans;
}

function monthsOf(division: Exclude<Division, "week">, perDay: number): number {
  if (division === "month") return 1;
  if (division === "quarter") return 3;
  if (division === "year") return 12;
  const years = [1, 2, 5, 10, 20, 50, 100, 500].find((size) => size * YEAR_DAYS * perDay >= LEAST_YEAR);
  return 12 * (years ?? 1000);
}

function wordOf(division: Division, month: number, perDay: number): string {
  const year = yearOfMonth(month);
  if (division === "year" || division === "years") return `${year}`;
  const isUpper = division === "quarter" ? perDay * MONTH_DAYS >= LEAST_MONTH : perDay * 7 >= LEAST_WEEK;
  if (division === "quarter") {
    const quarter = `Q${Math.floor((month % 12) / 3) + 1}`;
    return isUpper ? `${quarter} ${year}` : quarter;
  }
  return isUpper ? `${monthWord(month)} ${year}` : monthWord(month).slice(0, 3);
}

/** Weeks by the day and month of their Monday. */
function divideWeeks(scale: TimeScale, from: number, until: number): readonly Span[] {
  const spans: Span[] = [];
  const first = from - ((((from - MONDAY) % 7) + 7) % 7);
  for (let day = first; day < until; day += 7) {
    const month = monthOfDay(day);
    const dayOfMonth = day - firstDayOf(month) + 1;
    const text =
      scale.perDay * 7 >= LEAST_WEEK_AND_MONTH
        ? `${dayOfMonth} ${monthWord(month).slice(0, 3)}`
        : `${dayOfMonth}`;
    spans.push({ from: day, until: day + 7, text });
  }
  return spans;
}
