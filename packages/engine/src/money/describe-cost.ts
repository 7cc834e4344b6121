import type { CalendarDate } from "@throughline/model";
import { toDay } from "../calendar/day-number.ts";
import { sumOf } from "./cost-after.ts";
import { fractionOver } from "./cost-until.ts";
import { earnedSchedule } from "./earned-schedule.ts";
import { earnedValue } from "./earned-value.ts";
import { fromMinor } from "./minor-units.ts";
import type { Cut } from "./money-context.ts";
import type { EarnedSchedule, EarnedValue, MoneyFigures } from "./money-figures.ts";
import { monthOf } from "./month.ts";
import type { MonthAxis } from "./month-axis.ts";
import type { ProjectCost } from "./project-cost.ts";
import type { WorkValue } from "./work-value.ts";

/**
 * The figures of a cost, in the board's currency. `finish` is the computed last day of its work, at which the
 * clock of earned schedule stops when all is earned.
 */
export function describeCost(
  cost: ProjectCost,
  axis: MonthAxis,
  status: Cut | null,
  finish: CalendarDate | null,
): MoneyFigures {
  const { budget, actual, expected, value } = cost;
  return {
    budget: budget === null ? null : fromMinor(budget),
    actual: fromMinor(sumOf(actual)),
    forecast: expected === null ? null : fromMinor(expected),
    earned: value && describeValue(value),
    schedule: value && status && describeSchedule(value, axis, earnedBy(value, status, finish)),
  };
}

/** Earned value of some work, in the board's currency. */
export function describeValue({ bac, pv, ev, ac }: WorkValue): EarnedValue {
  return earnedValue({ bac: fromMinor(bac), pv: fromMinor(pv), ev: fromMinor(ev), ac: fromMinor(ac) });
}

/** The day until which the work took its time: the status date, or the finish of work that is done. */
function earnedBy({ bac, ev }: WorkValue, status: Cut, finish: CalendarDate | null): Cut {
  if (ev < bac || finish === null) return status;
  const day = toDay(finish);
  return day < status.day ? { day, month: monthOf(finish) } : status;
}

/**
 * Earned schedule in months: the planned curve from the first month that costs until the last one, and the
 * time since the first month started, of the running month its part of working days.
 */
function describeSchedule({ ev, curve }: WorkValue, axis: MonthAxis, now: Cut): EarnedSchedule | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [month, amount] of curve) {
    if (amount === 0) continue;
    if (month < first) first = month;
    if (month > last) last = month;
  }
  if (last < first) return null;
  const cumulative: number[] = [];
  let sum = 0;
  for (let month = first; month <= last; month++) {
    sum += curve.get(month) ?? 0;
    cumulative.push(sum);
  }
  const running = fractionOver(axis, now.day, now.month);
  return earnedSchedule(cumulative, ev, Math.max(0, now.month - first + running));
}
