import { computeBenefits } from "../../benefits/compute-benefits.ts";
import type { Figures, ItemFigures } from "../../figures.ts";
import { computeMoney } from "../../money/compute-money.ts";
import type { Plan } from "../../plan.ts";
import { assessExposure } from "../../risk/assess-exposure.ts";
import { schedulePlan } from "../../schedule/schedule-plan.ts";

/** The figures of a plan that its health goes by, before any simulation has run. */
export function figuresOf(plan: Plan): Figures {
  const schedule = schedulePlan(plan);
  const benefits = computeBenefits(plan, schedule);
  const money = computeMoney(plan, schedule, benefits);
  const exposures = assessExposure(plan);
  const items = new Map<string, ItemFigures>();
  for (const id of plan.items.keys()) {
    const parts = {
      schedule: schedule.items.get(id),
      benefit: benefits.benefits.get(id),
      goal: benefits.goals.get(id),
      money: money.items.get(id),
      exposure: exposures.get(id),
    };
    items.set(id, Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)));
  }
  return { items, schedule, benefits, money, risk: null };
}
