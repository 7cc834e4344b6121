import type { CalendarDate } from "@throughline/model";
import { toDay } from "./day-number.ts";

/** Stretches of days as pairs `[first, until, first, until, …]`: sorted, apart, each without its `until`. */
export type DaySpans = readonly number[];

const NONE: DaySpans = Object.freeze([]);

/** Reads entries `YYYY-MM-DD` and `YYYY-MM-DD/YYYY-MM-DD` (both days included), in any order, overlapping or not. */
export function readDaySpans(entries: readonly (CalendarDate | string)[]): DaySpans {
  if (entries.length === 0) return NONE;
  const spans: number[] = [];
  for (const entry of entries) {
    const first = toDay(entry);
    spans.push(first, (entry.length > 10 ? toDay(entry.slice(11)) : first) + 1);
  }
  return tidySpans(spans);
}

/** The days that are in one of two sets. */
export function uniteSpans(a: DaySpans, b: DaySpans): DaySpans {
  if (a.length === 0) return b;
  return b.length === 0 ? a : tidySpans([...a, ...b]);
}

/** The days that are in both sets. */
export function intersectSpans(a: DaySpans, b: DaySpans): DaySpans {
  const both: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const from = Math.max(a[i] as number, b[j] as number);
    const until = Math.min(a[i + 1] as number, b[j + 1] as number);
    if (from < until) both.push(from, until);
    if ((a[i + 1] as number) < (b[j + 1] as number)) i += 2;
    else j += 2;
  }
  return both;
}

/** The days of the first set that are not in the second. */
export function subtractSpans(a: DaySpans, b: DaySpans): DaySpans {
  if (a.length === 0 || b.length === 0) return a;
  const gaps: number[] = [Number.NEGATIVE_INFINITY];
  for (const edge of b) gaps.push(edge);
  gaps.push(Number.POSITIVE_INFINITY);
  return intersectSpans(a, gaps);
}

function tidySpans(spans: readonly number[]): DaySpans {
  const order: number[] = [];
  for (let i = 0; i < spans.length; i += 2) order.push(i);
  order.sort((a, b) => (spans[a] as number) - (spans[b] as number));
  const tidy: number[] = [];
  for (const i of order) {
    const from = spans[i] as number;
    const until = spans[i + 1] as number;
    const last = tidy.length - 1;
    if (last > 0 && from <= (tidy[last] as number)) tidy[last] = Math.max(tidy[last] as number, until);
    else tidy.push(from, until);
  }
  return tidy;
}
