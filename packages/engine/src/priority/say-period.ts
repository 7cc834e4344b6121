import { sayMonth } from "../words/say-date.ts";

/** “2026”, “the second quarter of 2026”, “May 2026”. */
export function sayPeriod(period: string): string {
  if (period.length === 4) return period;
  if (period[5] !== "Q") return sayMonth(period);
  const quarter = ["first", "second", "third", "fourth"][Number(period[6]) - 1] ?? period;
  return `the ${quarter} quarter of ${period.slice(0, 4)}`;
}
