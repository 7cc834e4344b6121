import type { ItemOf } from "@throughline/model";
import type { BenefitFigures } from "../benefits/benefit-figures.ts";
import { horizonOf } from "../benefits/value-benefit.ts";
import { unitTerms } from "../benefits/value-terms.ts";
import { valueUntil } from "../benefits/value-until.ts";
import { toDay } from "../calendar/day-number.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";

/**
 * What a start on some working day means for one benefit. Positions are whole working days on the board's
 * calendar: all that is finished by position 5 lets the benefit start on the sixth working day.
 */
export interface BenefitOutlook {
  /** Where the planned start is, or -Infinity without one. */
  readonly planned: number;
  /** True for a benefit that nothing can bring, such as one whose work was cancelled: all of it is lost. */
  readonly never: boolean;
  /** The day that starting at a position means: the planned one, also on a free day, where it is kept. */
  dayOf(position: number): number;
  /** Share of the value within the horizon that a start at a position brings, 1 for the planned one. */
  worthOf(position: number): number;
}

/** Starts up to this many working days late are kept once they are known. */
const KNOWN = 2048;

/**
 * Looks at a benefit through its terms of value (ramp, lifetime, horizon), which are the same shape with and
 * without money. A benefit without a planned start is measured against its computed one.
 */
export function createBenefitOutlook(
  item: ItemOf<"benefit">,
  figures: BenefitFigures,
  calendar: WorkCalendar,
): BenefitOutlook {
  const plannedDay = figures.plannedStart === null ? null : toDay(figures.plannedStart);
  const referenceDay = plannedDay ?? (figures.start === null ? null : toDay(figures.start));
  const planned = plannedDay === null ? Number.NEGATIVE_INFINITY : calendar.toWork(plannedDay);
  const terms = unitTerms(item, calendar);
  const horizon = horizonOf(terms.lifetime, plannedDay, referenceDay);
  const whole = referenceDay === null || horizon === null ? 0 : valueUntil(terms, referenceDay, horizon);
  const shares = new Float64Array(KNOWN).fill(Number.NaN);
  const origin = Math.floor(Number.isFinite(planned) ? planned : 0);

  function dayOf(position: number): number {
    return position === planned && plannedDay !== null ? plannedDay : calendar.startAt(position);
  }

  function worthOf(position: number): number {
    if (position === Number.POSITIVE_INFINITY) return 0;
    if (position === planned || horizon === null || !(whole > 0)) return 1;
    // Runs start on the same few days over and over; days before the plan and far ones are worked out each time.
    const known = shares[position - origin];
    if (known !== undefined && !Number.isNaN(known)) return known;
    const share = valueUntil(terms, dayOf(position), horizon) / whole;
    if (known !== undefined) shares[position - origin] = share;
    return share;
  }

  return { planned, never: plannedDay !== null && figures.start === null, dayOf, worthOf };
}
