import { sumOf } from "./cost-after.ts";
import { fractionOver } from "./cost-until.ts";
import { earnedSchedule } from "./earned-schedule.ts";
import { earnedValue } from "./earned-value.ts";
import { fromMinor } from "./minor-units.ts";
import type { Cut } from "./money-context.ts";
import type { EarnedSchedule, EarnedValue, MoneyFigures } from "./money-figures.ts";
import type { MonthAxis } from "./month-axis.ts";
import type { ProjectCost } from "./project-cost.ts";
import type { WorkValue } from "./work-value.ts";

/** The figures of a cost, in the board's currency. */
export function describeCost(cost: ProjectCost, axis: MonthAxis, status: Cut | null): MoneyFigures {
  const { budget, actual, expected, value } = cost;
  return {
    budget: budget === null ? null : fromMinor(budget),
    actual: fromMinor(sumOf(actual)),
    forecast: expected === null ? null : fromMinor(expected),
    earned: value && describeValue(value),
    schedule: value && status && describeSchedule(value, axis, status),
  };
}

/** Earned value of some work, in the board's currency. */
export function describeValue({ bac, pv, ev, ac }: WorkValue): EarnedValue {
  return earnedValue({ bac: fromMinor(bac), pv: fromMinor(pv), ev: fromMinor(ev), ac: fromMinor(ac) });
}

/**
 * Earned schedule in months: the planned curve from the first month that costs until the last one, and the
 * time since the first month started, of the running month its part of working days.
 */
function describeSchedule({ ev, curve }: WorkValue, axis: MonthAxis, status: Cut): EarnedSchedule | null {
  const months = [...curve.keys()].filter((month) => curve.get(month) !== 0);
  if (months.length === 0) return null;
  const [first, last] = months.reduce(
    ([low, high], month) => [Math.min(low, month), Math.max(high, month)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const cumulative: number[] = [];
  let sum = 0;
  for (let month = first; month <= last; month++) {
    sum += curve.get(month) ?? 0;
    cumulative.push(sum);
  }
  const running = fractionOver(axis, status.day, status.month);
  return earnedSchedule(cumulative, ev, Math.max(0, status.month - first + running));
}
