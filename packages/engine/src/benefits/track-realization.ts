import type { CalendarDate, ItemOf } from "@throughline/model";
import { toDay } from "../calendar/day-number.ts";
import type { RealizationFigures } from "./benefit-figures.ts";
import type { BenefitDates } from "./date-benefit.ts";
import { finiteOrNull } from "./finite-or-null.ts";
import { curveThrough, fractionOn, fullDays, type RealizationCurve, rampCurve } from "./realization-curve.ts";
import { horizonOf } from "./value-benefit.ts";
import { DAYS_PER_YEAR, type ValueTerms } from "./value-terms.ts";
import { fullFrom } from "./value-until.ts";

export interface Realization {
  readonly figures: RealizationFigures;
  /** Forecast over plan within the horizon, whatever the money; null without a plan. */
  readonly expectedPart: number | null;
}

/**
 * Compares what was measured with what was planned, up to the status date or, without one, the last
 * measurement. Null without a measurement until then, a baseline, and a target that differs from it. `terms`
 * has the shape of the benefit's value and 1 a year; `perYear` is its money in the board's currency, signed.
 *
 * Definitions of our own, and to be labelled so. With r(t) = (m(t) − base) / (target − base) for the
 * measured and r_plan(t) for the planned points (or the ramp, where none are planned), in straight lines
 * between points and level after the last: earned = Σ v·r(t) and planned = Σ v·r_plan(t) to date, index =
 * earned / planned, forecast = earned + the planned value still to come · index. What is to come is shifted
 * by the delay of the schedule as long as nothing is realized; later the lateness is in the index already.
 */
export function trackRealization(
  item: ItemOf<"benefit">,
  terms: ValueTerms,
  perYear: number | null,
  dates: BenefitDates,
  statusDate: CalendarDate | null,
): Realization | null {
  const { baseline, target } = item;
  if (baseline === null || target === null || baseline === target) return null;
  if (!Number.isFinite(target - baseline)) return null;
  const measured = readPoints(item.measurements, baseline, target).filter(
    ({ date }) => statusDate === null || date <= statusDate,
  );
  const last = measured[measured.length - 1];
  if (!last) return null;
  const asOf = statusDate === null ? last.day : toDay(statusDate);
  const actual = curveThrough(measured, dates.planned);
  const plan = planCurve(item, terms, dates.planned, baseline, target);
  const first = Math.min(actual.days[0] ?? asOf, plan?.days[0] ?? asOf);
  const horizon = horizonOf(terms.lifetime, dates.planned, first) ?? asOf;

  const earnedDays = fullDays(actual, first, Math.min(asOf, horizon));
  const plannedDays = plan ? fullDays(plan, first, Math.min(asOf, horizon)) : 0;
  const index = plannedDays > 0 ? finiteOrNull(earnedDays / plannedDays) : null;
  const rate = perYear === null ? null : perYear / DAYS_PER_YEAR;
  const shift = last.fraction > 0 ? 0 : shiftOf(dates);
  const toCome = plan ? fullDays(plan, asOf - shift, horizon - shift) : 0;
  const forecastDays = earnedDays + toCome * (index ?? 1);
  const allDays = plan ? fullDays(plan, first, horizon) : 0;
  const fraction = finiteOrNull(last.fraction);
  if (fraction === null) return null;
  return {
    figures: {
      asOf: statusDate ?? last.date,
      fraction,
      plannedFraction: plan && finiteOrNull(fractionOn(plan, asOf)),
      earned: rate === null ? null : finiteOrNull(rate * earnedDays),
      planned: rate === null || !plan ? null : finiteOrNull(rate * plannedDays),
      index,
      forecast: rate === null || !plan ? null : finiteOrNull(rate * forecastDays),
    },
    expectedPart: allDays > 0 ? finiteOrNull(forecastDays / allDays) : null,
  };
}

function readPoints(
  series: Readonly<Record<string, number>>,
  baseline: number,
  target: number,
): { date: string; day: number; fraction: number }[] {
  return Object.keys(series)
    .sort()
    .map((date) => {
      const fraction = ((series[date] ?? baseline) - baseline) / (target - baseline);
      return { date, day: toDay(date), fraction };
    });
}

function planCurve(
  item: ItemOf<"benefit">,
  terms: ValueTerms,
  planned: number | null,
  baseline: number,
  target: number,
): RealizationCurve | null {
  const points = readPoints(item.plannedMeasurements, baseline, target);
  if (points.length > 0) return curveThrough(points, planned);
  return planned === null ? null : rampCurve(planned, fullFrom(terms, planned));
}

/** Calendar days by which the schedule moves the start. */
function shiftOf({ planned, start }: BenefitDates): number {
  return planned === null || start === null ? 0 : Math.max(0, start - planned);
}
