import type { ItemOf } from "@throughline/model";
import type { WorkCalendar } from "../calendar/work-calendar.ts";

/** The mean year of the Gregorian calendar as planning tools round it; a month is a twelfth of it. */
export const DAYS_PER_YEAR = 365.25;

/** Years that a benefit lasts when nobody said how long: the usual period of a business case. */
export const DEFAULT_LIFETIME = 5;

/** How the value of a benefit flows once it has started. */
export interface ValueTerms {
  /** Value per year when it flows in full, in the board's currency; below 0 for a dis-benefit. */
  readonly perYear: number;
  /** Working days from the start until the full value flows. */
  readonly ramp: number;
  /** Years from the start until it ends. */
  readonly lifetime: number;
  /** The working days that the ramp is counted in. */
  readonly calendar: WorkCalendar;
}

/** The terms of a benefit's money, or null when it has no value per year. */
export function valueTerms(item: ItemOf<"benefit">, calendar: WorkCalendar): ValueTerms | null {
  if (item.valuePerYear === null) return null;
  const perYear = item.benefitType === "disbenefit" ? -item.valuePerYear : item.valuePerYear;
  // Adding 0 makes the -0 of a dis-benefit that costs nothing a plain 0.
  return { ...unitTerms(item, calendar), perYear: perYear + 0 };
}

/** The same shape worth 1 a year: counts years at full value, for benefits that have no money. */
export function unitTerms(item: ItemOf<"benefit">, calendar: WorkCalendar): ValueTerms {
  return { perYear: 1, ramp: item.ramp ?? 0, lifetime: item.lifetime ?? DEFAULT_LIFETIME, calendar };
}
