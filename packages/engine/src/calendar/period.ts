import { toDay } from "./day-number.ts";

/** A stretch of days: from the first, until but without the last. */
export interface DaySpan {
  readonly from: number;
  readonly until: number;
}

/** The days of a period of money: a month `2026-05`, a quarter `2026-Q2` or a year `2026`. */
export function periodSpan(period: string): DaySpan {
  const year = Number(period.slice(0, 4));
  if (period.length === 4) return { from: firstOf(year, 1), until: firstOf(year + 1, 1) };
  if (period[5] === "Q") {
    const month = Number(period[6]) * 3 - 2;
    return { from: firstOf(year, month), until: firstOf(year, month + 3) };
  }
  const month = Number(period.slice(5, 7));
  return { from: firstOf(year, month), until: firstOf(year, month + 1) };
}

function firstOf(year: number, month: number): number {
  const [y, m] = month > 12 ? [year + 1, month - 12] : [year, month];
  return toDay(`${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-01`);
}
