import type { ItemOf } from "@throughline/model";
import { type DaySpan, periodSpan } from "../calendar/period.ts";
import { holdAmount } from "./hold-amount.ts";
import { overlapShare } from "./overlap-share.ts";
import { projectCost } from "./project-cost.ts";

/**
 * How much of a project's money falls into each of the periods, null standing for all of it. Its planned cost
 * goes by the days that a period of cost and a period of budget have in common. A budget without a plan is spread
 * evenly over the days of `span`; without those it counts in full in the first period, so that no undated project
 * comes for free.
 */
export function spreadCost(
  project: ItemOf<"project">,
  span: DaySpan | null,
  periods: readonly (string | null)[],
): readonly number[] {
  const total = projectCost(project) ?? 0;
  const planned = Object.keys(project.plannedCost)
    .sort()
    .map((key) => ({ span: periodSpan(key), amount: holdAmount(project.plannedCost[key] ?? 0) }));
  if (planned.length === 0 && span !== null) planned.push({ span, amount: total });
  const first = firstPeriod(periods);
  return periods.map((period) => {
    if (period === null) return total;
    if (planned.length === 0) return period === first ? total : 0;
    const budgeted = periodSpan(period);
    return planned.reduce((sum, one) => sum + one.amount * overlapShare(one.span, budgeted), 0);
  });
}

function firstPeriod(periods: readonly (string | null)[]): string | null {
  let first: string | null = null;
  for (const period of periods) {
    if (period === null) continue;
    if (first === null || periodSpan(period).from < periodSpan(first).from) first = period;
  }
  return first;
}
