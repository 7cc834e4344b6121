/** A day of the calendar as `YYYY-MM-DD`, without time or zone. */
export type CalendarDate = string;

const DATE_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a real day between the years 1900 and 2999; `2026-02-30` is refused. */
export function isCalendarDate(value: unknown): value is CalendarDate {
  if (typeof value !== "string") return false;
  const match = DATE_PATTERN.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True for one day, or for a first and a last day in this order, as ISO 8601 writes them: `first/last`. */
export function isDaySpan(value: unknown): value is string {
  if (typeof value !== "string") return false;
  const [first, last, ...more] = value.split("/");
  if (more.length > 0 || !isCalendarDate(first)) return false;
  return last === undefined || (isCalendarDate(last) && first <= last);
}

const PERIOD_PATTERN = /^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$/;

/** True for a period of money: a month `2026-05`, a quarter `2026-Q2` or a year `2026`. */
export function isPeriod(value: unknown): value is string {
  return typeof value === "string" && PERIOD_PATTERN.test(value);
}
