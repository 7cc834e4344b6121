import type { ItemOf } from "@throughline/model";
import { costAfter, sumOf } from "./cost-after.ts";
import { hasEntries } from "./has-entries.ts";
import type { Cut, MoneyContext } from "./money-context.ts";
import { firstDayOf } from "./month.ts";
import { type MonthCost, monthlyCost } from "./monthly-cost.ts";
import { computedWindow, delayBetween, plannedWindow, typedWindow } from "./project-dates.ts";
import { scaleCost } from "./scale-cost.ts";
import { shiftCost } from "./shift-cost.ts";
import { spreadCost, type WorkWindow } from "./spread-cost.ts";
import { startAfterSeries } from "./start-after-series.ts";
import type { WorkValue } from "./work-value.ts";

/** What is known of a project's cost before its forecast, in hundredths. */
export interface KnownCost {
  readonly project: ItemOf<"project">;
  readonly budget: number | null;
  readonly planned: MonthCost;
  readonly actual: MonthCost;
  readonly value: WorkValue | null;
}

export interface CostForecast {
  /** At completion; null where nothing is known. */
  readonly expected: number | null;
  /** What is still to come, by month. */
  readonly toCome: MonthCost;
}

/**
 * The expected cost of a project at completion, in hundredths, by the first that is available: actual cost
 * and the typed forecast after the status date; `BAC / CPI`; the budget, or what is spent where that is
 * more. Approved change requests come on top.
 *
 * A slip costs time: what is still to come lies where the typed forecast, or else the planned series, has
 * it, moved by as many working days as the work is later than it was planned. Where no series says when,
 * it lies evenly on the days of work that are left.
 */
export function forecastCost(known: KnownCost, context: MoneyContext): CostForecast {
  const { project, actual } = known;
  const spent = sumOf(actual);
  const cut = context.status ?? endOf(actual);
  const figures = context.schedule.items.get(project.id);
  const work = figures ? computedWindow(figures, context.axis) : null;
  const typed = restOf(monthlyCost(project.forecast, context.axis), cut, context);
  const base = typed.size > 0 ? spent + sumOf(typed) : expectedWithout(known, spent);
  const approved = context.approved.get(project.id);
  if (base === null && approved === undefined) return { expected: null, toCome: new Map() };
  const expected = (base ?? 0) + (approved ?? 0);
  const left = expected - spent;
  if (left === 0) return { expected, toCome: new Map() };
  const shape =
    typed.size > 0 ? laterForecast(typed, known, work, context) : laterPlan(known, work, cut, context);
  return { expected, toCome: scaleCost(shape, left) ?? spreadLeft(left, work, cut, context) };
}

/** The end of the last month with an actual cost: where a board without a status date stands. */
function endOf(actual: MonthCost): Cut | null {
  if (actual.size === 0) return null;
  const month = Math.max(...actual.keys());
  return { day: firstDayOf(month + 1) - 1, month };
}

function restOf(cost: MonthCost, cut: Cut | null, { axis }: MoneyContext): MonthCost {
  return cut === null ? cost : costAfter(cost, axis, cut.day, cut.month);
}

function expectedWithout({ budget, value }: KnownCost, spent: number): number | null {
  if (value && value.ev > 0 && spent > 0) return Math.round((value.bac * spent) / value.ev);
  if (budget !== null) return Math.max(budget, spent);
  return spent === 0 ? null : spent;
}

/** The typed forecast is of people who know their typed dates: it moves by what the plan adds to those. */
function laterForecast(
  typed: MonthCost,
  { project }: KnownCost,
  work: WorkWindow | null,
  { axis }: MoneyContext,
): MonthCost {
  if (!work) return typed;
  const own = typedWindow(project, axis);
  const delay = Math.max(
    own ? delayBetween(own, work) : 0,
    startAfterSeries(project.forecast, work.from, axis),
  );
  return shiftCost(typed, delay, axis);
}

/** The planned series, moved by the slip; nothing where the budget has no series of its own. */
function laterPlan(
  { project, planned }: KnownCost,
  work: WorkWindow | null,
  cut: Cut | null,
  context: MoneyContext,
): MonthCost {
  if (work && !hasEntries(project.plannedCost)) return new Map();
  const start = work ? startAfterSeries(project.plannedCost, work.from, context.axis) : 0;
  const asPlanned = plannedWindow(project, context.axis);
  const delay = work && asPlanned ? Math.max(start, delayBetween(asPlanned, work)) : start;
  return restOf(shiftCost(planned, delay, context.axis), cut, context);
}

function spreadLeft(
  left: number,
  work: WorkWindow | null,
  cut: Cut | null,
  { axis, undatedMonth }: MoneyContext,
): MonthCost {
  const months = new Map<number, number>();
  const now = cut ? axis.positionOf(cut.day + 1) : Number.NEGATIVE_INFINITY;
  if (work && (cut === null || work.until > now)) {
    const from = Math.max(work.from, now);
    spreadCost(months, left, { ...work, from }, axis);
  } else if (cut) {
    months.set(axis.monthAt(now, cut.month), left);
  } else if (undatedMonth !== null) months.set(undatedMonth, left);
  return months;
}
