import { toDate, toDay } from "../calendar/day-number.ts";
import { DAYS_PER_YEAR, type ValueTerms } from "./value-terms.ts";
import { valueUntil } from "./value-until.ts";

/** Where months end: the last day that a calendar date with four digits can name. */
const LAST_DAY = toDay("9999-12-01");

/**
 * The value realized in each month (`2026-05`) from the start until a day, in order, in the board's currency.
 * Months after the end of the benefit are left out. The values sum to `valueUntil` up to the year 9999.
 */
export function valueByMonth(
  terms: ValueTerms,
  startDay: number,
  untilDay: number,
): readonly { readonly month: string; readonly value: number }[] {
  const end = Math.min(untilDay, startDay + terms.lifetime * DAYS_PER_YEAR, LAST_DAY);
  const months: { month: string; value: number }[] = [];
  let day = startDay;
  let before = 0;
  while (day < end) {
    const month = toDate(day).slice(0, 7);
    const next = Math.min(end, firstOfNext(month));
    const total = valueUntil(terms, startDay, next);
    months.push({ month, value: total - before });
    before = total;
    day = next;
  }
  return months;
}

function firstOfNext(month: string): number {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5, 7));
  const [y, m] = number === 12 ? [year + 1, 1] : [year, number + 1];
  return toDay(`${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-01`);
}
