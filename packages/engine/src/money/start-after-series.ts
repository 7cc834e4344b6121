import { monthsOf } from "./month.ts";
import type { MonthAxis } from "./month-axis.ts";

/**
 * Working days by which work starts after the first period of a series that costs anything is over: that
 * long the money cannot flow as typed. 0 when work starts within the period or before it, or nothing costs.
 */
export function startAfterSeries(
  series: Readonly<Record<string, number>>,
  start: number,
  axis: MonthAxis,
): number {
  let first: { first: number; last: number } | null = null;
  for (const period in series) {
    if (series[period] === 0) continue;
    const months = monthsOf(period);
    if (
      first === null ||
      months.first < first.first ||
      (months.first === first.first && months.last > first.last)
    ) {
      first = months;
    }
  }
  return first === null ? 0 : Math.max(0, start - (axis.startOf(first.last + 1) - 1));
}
