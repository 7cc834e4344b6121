import type { ItemOf } from "@throughline/model";
import { addCosts } from "./add-costs.ts";
import { sumOf } from "./cost-after.ts";
import { costUntil } from "./cost-until.ts";
import { earnPercentComplete } from "./earned-rules.ts";
import { forecastCost } from "./forecast-cost.ts";
import { hasEntries } from "./has-entries.ts";
import { toMinor } from "./minor-units.ts";
import type { MoneyContext } from "./money-context.ts";
import { type MonthCost, monthlyCost, monthlyCostUntil } from "./monthly-cost.ts";
import { plannedWindow } from "./project-dates.ts";
import { spreadCost, type WorkWindow } from "./spread-cost.ts";
import type { WorkValue } from "./work-value.ts";

/** A project's cost by month, in hundredths. */
export interface ProjectCost {
  readonly budget: number | null;
  readonly planned: MonthCost;
  readonly actual: MonthCost;
  /** The actual cost and what is still to come. */
  readonly forecast: MonthCost;
  /** The expected cost at completion; null where nothing is known. */
  readonly expected: number | null;
  /** null without a status date, a budget or a known progress. */
  readonly value: WorkValue | null;
}

/**
 * The cost of one project; null when nobody typed money for it. The planned cost is the typed series, else the
 * budget evenly over the planned dates. A cancelled project keeps only what was spent.
 */
export function costProject(project: ItemOf<"project">, context: MoneyContext): ProjectCost | null {
  const approved = context.approved.get(project.id);
  const typed = hasEntries(project.plannedCost);
  const spends = hasEntries(project.actuals) || hasEntries(project.forecast);
  if (project.budget === null && !typed && !spends && approved === undefined) return null;
  const actual = actualCost(project, context);
  if (project.status === "cancelled") {
    return { budget: null, planned: NOTHING, actual, forecast: actual, expected: sumOf(actual), value: null };
  }
  const window = typed ? null : plannedWindow(project, context.axis);
  const planned = typed
    ? monthlyCost(project.plannedCost, context.axis)
    : spreadBudget(project.budget, window, context);
  const budget = project.budget === null ? (typed ? sumOf(planned) : null) : toMinor(project.budget);
  // What is planned by period is what earned value measures against: its curve ends at the sum.
  const bac = typed ? sumOf(planned) : budget;
  const value = bac === null ? null : valueWork(project, { bac, planned, actual, window }, context);
  const { expected, toCome } = forecastCost({ project, budget, planned, actual, value }, context);
  return {
    budget,
    planned,
    actual,
    forecast: toCome.size === 0 ? actual : addCosts([actual, toCome]),
    expected,
    value,
  };
}

interface ValuedCost {
  readonly bac: number;
  readonly planned: MonthCost;
  readonly actual: MonthCost;
  /** Where the budget lies evenly; null where a series spreads it. */
  readonly window: WorkWindow | null;
}

const NOTHING: MonthCost = new Map();

function actualCost({ actuals }: ItemOf<"project">, { axis, status }: MoneyContext): MonthCost {
  if (!hasEntries(actuals)) return NOTHING;
  return status === null
    ? monthlyCost(actuals, axis)
    : monthlyCostUntil(actuals, axis, status.day, status.month);
}

function spreadBudget(budget: number | null, window: WorkWindow | null, context: MoneyContext): MonthCost {
  if (budget === null) return NOTHING;
  const months = new Map<number, number>();
  if (window) spreadCost(months, toMinor(budget), window, context.axis);
  else if (context.undatedMonth !== null) months.set(context.undatedMonth, toMinor(budget));
  return months;
}

function valueWork(
  project: ItemOf<"project">,
  { bac, planned, actual, window }: ValuedCost,
  { axis, status }: MoneyContext,
): WorkValue | null {
  const progress = progressOf(project);
  if (status === null || progress === null || planned.size === 0) return null;
  const pv = window
    ? Math.round(bac * partOver(window, axis.positionOf(status.day + 1)))
    : costUntil(planned, axis, status.day, status.month);
  const ev = Math.round(earnPercentComplete(bac, progress));
  return { bac, pv, ev, ac: sumOf(actual), curve: planned };
}

/** Percent complete; work that nobody started has none, and of work under way only its people know. */
function progressOf({ status, progress }: ItemOf<"project">): number | null {
  if (status === "done") return 1;
  return progress ?? (status === "not-started" ? 0 : null);
}

function partOver({ from, until }: WorkWindow, position: number): number {
  if (position <= from) return until === from && position === from ? 1 : 0;
  return until > from ? Math.min(1, (position - from) / (until - from)) : 1;
}
