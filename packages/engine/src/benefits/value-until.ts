import { DAYS_PER_YEAR, type ValueTerms } from "./value-terms.ts";

/**
 * The value realized from the start of a benefit until a day, in the board's currency. Days are numbers since
 * 1970-01-01 and may have fractions; 0 when the day is not after the start.
 *
 * The rate of value rises in a straight line from 0 at the start to the full rate when `ramp` working days
 * have passed, stays, and ends `lifetime` years after the start. Integrated in closed form: with w the
 * calendar days of the ramp and d the days at value, d²/2w while it rises and d - w/2 afterward. Within the
 * lifetime of the earlier of two starts, the later start never gives more.
 */
export function valueUntil(terms: ValueTerms, startDay: number, untilDay: number): number {
  const days = Math.min(untilDay - startDay, terms.lifetime * DAYS_PER_YEAR);
  if (!(days > 0)) return 0;
  const ramp = fullFrom(terms, startDay) - startDay;
  const fullDays = days < ramp ? (days * days) / (2 * ramp) : days - ramp / 2;
  return (terms.perYear * fullDays) / DAYS_PER_YEAR;
}

/** The first day with the full value, for a benefit that starts on a day. */
export function fullFrom({ ramp, calendar }: ValueTerms, startDay: number): number {
  return ramp > 0 ? calendar.startAt(calendar.toWork(startDay) + ramp) : startDay;
}
