import { periodSpan } from "../calendar/period.ts";
import { firstDayOfMonth, monthNumber, nameMonth } from "./month-number.ts";

/**
 * A figure by day out of a figure by period (`2026-05`, `2026-Q2`, `2026`): the narrowest period that holds
 * the day counts, so a month stands out of its quarter and a quarter out of its year. null outside of all.
 */
export function readPeriods(series: Readonly<Record<string, number>>): (day: number) => number | null {
  if (Object.keys(series).length === 0) return () => null;
  let [from, until] = [0, 0];
  let value: number | null = null;
  return (day) => {
    if (day >= from && day < until) return value;
    const month = monthNumber(day);
    [from, until] = [firstDayOfMonth(month), firstDayOfMonth(month + 1)];
    const name = nameMonth(month);
    const year = name.slice(0, 4);
    value = series[name] ?? series[`${year}-Q${Math.floor((month % 12) / 3) + 1}`] ?? series[year] ?? null;
    return value;
  };
}

/** The day after the last period of a series, or null for an empty one. */
export function periodsEnd(series: Readonly<Record<string, number>>): number | null {
  const ends = Object.keys(series).map((period) => periodSpan(period).until);
  return ends.length === 0 ? null : Math.max(...ends);
}
