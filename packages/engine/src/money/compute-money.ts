import type { CalendarDate } from "@throughline/model";
import type { PlanBenefits } from "../benefits/benefit-figures.ts";
import { toDay } from "../calendar/day-number.ts";
import type { Plan } from "../plan.ts";
import type { PlanSchedule } from "../schedule/schedule-figures.ts";
import { addCosts } from "./add-costs.ts";
import { assessCase, YEARLY_RATE } from "./assess-case.ts";
import { boardMonths } from "./board-months.ts";
import { collectApproved } from "./collect-approved.ts";
import { sumOf } from "./cost-after.ts";
import { createSum } from "./create-sum.ts";
import { describeCost, describeValue } from "./describe-cost.ts";
import { listMonths } from "./list-months.ts";
import { fromMinor } from "./minor-units.ts";
import type { MoneyFigures, PlanMoney } from "./money-figures.ts";
import { monthOf } from "./month.ts";
import type { ProjectCost } from "./project-cost.ts";
import { projectParents } from "./project-parents.ts";
import { rememberCost } from "./remember-cost.ts";
import { rollUpCosts } from "./roll-up-costs.ts";
import { sumBenefits } from "./sum-benefits.ts";
import { addValues } from "./work-value.ts";

/** No date moves these two: most changes leave them as they were. */
const [addPlanned, addActual] = [createSum(), createSum()];

/** What a person may set about the money of a plan. */
export interface MoneySettings {
  /** The discount rate of the business case, per year: 0.07 is 7 %. */
  readonly yearlyRate?: number;
}

/**
 * The money of a plan: of each project with money its budget, its actual cost until the status date, its
 * expected cost at completion and its earned value; of the whole plan their sums, the flows by month and the
 * business case. In the board's currency, exact to the cent, and the same in whatever order records come.
 *
 * The months of planned cost follow the typed plan; those of forecast cost follow the computed dates. The
 * months' sums are those of the plan, except for money that no date at all can place.
 */
export function computeMoney(
  plan: Plan,
  schedule: PlanSchedule,
  benefits: PlanBenefits,
  settings: MoneySettings = {},
): PlanMoney {
  const board = boardMonths(plan.meta);
  const { axis } = board;
  const { statusDate } = plan.meta;
  const status = statusDate === null ? null : { day: toDay(statusDate), month: monthOf(statusDate) };
  const undatedMonth = status?.month ?? (schedule.start === null ? null : monthOf(schedule.start));
  const context = { axis, schedule, status, undatedMonth, approved: collectApproved(plan) };
  const own = new Map<string, ProjectCost>();
  const items = new Map<string, MoneyFigures>();
  for (const item of plan.items.values()) {
    const known = item.kind === "project" ? rememberCost(item, context) : null;
    if (!known) continue;
    own.set(item.id, known.cost);
    items.set(item.id, known.figures);
  }
  const { costs, tops } = rollUpCosts(own, projectParents(plan));
  for (const [id, cost] of costs) {
    if (own.get(id) !== cost) items.set(id, describeCost(cost, axis, status, finishOf(schedule, id)));
  }

  const counted = tops.map((id) => costs.get(id)).filter((cost) => cost !== undefined);
  const actual = addActual(
    axis,
    counted.map((cost) => cost.actual),
  );
  const months = listMonths({
    planned: addPlanned(
      axis,
      counted.map((cost) => cost.planned),
    ),
    actual,
    forecast: addCosts(counted.map((cost) => cost.forecast)),
    benefit: sumBenefits(plan, benefits, board),
  });
  const value = addValues(counted.map((cost) => cost.value).filter((one) => one !== null));
  return {
    items,
    budget: fromMinor(counted.reduce((sum, cost) => sum + (cost.budget ?? 0), 0)),
    actual: fromMinor(sumOf(actual)),
    forecast: fromMinor(counted.reduce((sum, cost) => sum + (cost.expected ?? 0), 0)),
    earned: value && describeValue(value),
    months,
    case: assessCase(
      months.map((month) => month.forecast),
      months.map((month) => month.benefit),
      settings.yearlyRate ?? YEARLY_RATE,
    ),
  };
}

function finishOf(schedule: PlanSchedule, id: string): CalendarDate | null {
  return schedule.items.get(id)?.finish ?? null;
}
