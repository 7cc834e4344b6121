import { computeMoney, type PlanBenefits, type ScheduleFigures } from "@throughline/engine";
import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import { monthsOfPeriod } from "./months.ts";

/** Money of one month in the board's currency. */
export interface MonthSpend {
  readonly planned: number;
  readonly actual: number;
  /** Still to come beside the actual cost. */
  readonly toCome: number;
}

export interface PlanSpend {
  readonly months: ReadonlyMap<number, MonthSpend>;
  /** What may be spent: the board's budget for projects, else the sum of theirs; null where there is none. */
  readonly budget: number | null;
}

const NO_BENEFITS: PlanBenefits = {
  benefits: new Map(),
  goals: new Map(),
  orphans: [],
  unserved: [],
  skippedLanes: [],
  horizon: null,
};

/** The plan's cost by the number of the month, with the dates as they are shown: also those that are tried out. */
export const monthlySpend: (input: LensInput) => PlanSpend = oncePerInput(
  ({ items, links, meta, figures }) => {
    const dates = new Map<string, ScheduleFigures>();
    for (const [id, item] of items) {
      const schedule = item.kind === "project" ? figures.item(id)?.schedule : undefined;
      if (schedule) dates.set(id, schedule);
    }
    const plan = figures.plan();
    const schedule = {
      items: dates,
      start: plan?.start ?? null,
      finish: plan?.finish ?? null,
      violations: [],
      cycles: [],
    };
    const money = computeMoney({ meta, items, links }, schedule, NO_BENEFITS);
    const months = new Map<number, MonthSpend>();
    for (const { month, planned, actual, forecast } of money.months) {
      months.set(monthsOfPeriod(month).first, { planned, actual, toCome: Math.max(0, forecast - actual) });
    }
    const budget = meta.budget ?? money.budget;
    return { months, budget: budget > 0 ? budget : null };
  },
);
