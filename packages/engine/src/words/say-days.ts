import type { CalendarDate } from "@throughline/model";
import { toDay } from "../calendar/day-number.ts";
import { sayDecimals } from "./say-number.ts";
import { MINUS } from "./typography.ts";

const WEEKS_OF_YEAR = 365.2425 / 7;

/**
 * Working days as people say them: “1 day”, “4 days”, from ten days and two weeks on “3 weeks” or, where that
 * was rounded, “about 11 weeks”, from two years on “about 2.2 years”. `daysPerWeek` is how many days of a week
 * the board works.
 */
export function sayDays(days: number, daysPerWeek = 5): string {
  const sign = days < 0 ? MINUS : "";
  return sign + saySize(Math.abs(days), Math.abs(days) / Math.max(1, daysPerWeek));
}

/** The same for the narrowest place, rounded without saying so. */
export function sayDaysShort(days: number, daysPerWeek = 5): string {
  return sayDays(days, daysPerWeek).replace("about ", "");
}

/** “56 working days”, for sentences that owe the figure: to a tenth of a day below ten, whole days above. */
export function sayWorkingDays(days: number): string {
  return `${sayDecimals(days, Math.abs(days) < 10 ? 1 : 0)} working ${Math.abs(days) === 1 ? "day" : "days"}`;
}

/** “, 56 working days later” behind two dates; nothing where only free days lie between them. */
export function sayDistance(days: number): string {
  return days === 0 ? "" : `, ${sayWorkingDays(Math.abs(days))} ${days > 0 ? "later" : "earlier"}`;
}

/**
 * How far one date is from another, without sign: under ten working days in those, else in weeks of the
 * calendar, so that 1 April to 1 July is 13 weeks whatever holidays lie between.
 */
export function sayGap(from: CalendarDate, to: CalendarDate, workingDays: number): string {
  const days = Math.abs(workingDays);
  return days < 10 ? saySize(days, 0) : saySize(days, Math.abs(toDay(to) - toDay(from)) / 7);
}

/** The same for the narrowest place, signed and rounded without saying so: “+11 weeks”, “−3 days”. */
export function sayGapShort(from: CalendarDate, to: CalendarDate, workingDays: number): string {
  return `${to < from ? MINUS : "+"}${sayGap(from, to, workingDays).replace("about ", "")}`;
}

function saySize(days: number, weeks: number): string {
  if (days < 10 || weeks < 2) return `${sayDecimals(days, 1)} ${days === 1 ? "day" : "days"}`;
  if (weeks < 2 * WEEKS_OF_YEAR) {
    const whole = Math.round(weeks);
    return whole === weeks ? `${whole} weeks` : `about ${whole} weeks`;
  }
  return `about ${sayDecimals(weeks / WEEKS_OF_YEAR, 1)} years`;
}
