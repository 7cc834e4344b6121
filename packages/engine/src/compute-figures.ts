import { computeBenefits } from "./benefits/compute-benefits.ts";
import type { Figures, ItemFigures } from "./figures.ts";
import { computeMoney } from "./money/compute-money.ts";
import type { Plan } from "./plan.ts";
import { computePriority } from "./priority/compute-priority.ts";
import { assessExposure } from "./risk/assess-exposure.ts";
import type { PlanRisk } from "./risk/risk-figures.ts";
import { schedulePlan } from "./schedule/schedule-plan.ts";
import { computeStatus } from "./status/compute-status.ts";
import { computeTeams } from "./teams/compute-teams.ts";

/**
 * Everything the engine knows about a plan. `risk` is the answer of the simulation, which takes longer and
 * may belong to a state a moment older; null leaves out what rests on it. Same plan, same figures.
 */
export function computeFigures(plan: Plan, risk: PlanRisk | null): Figures {
  const schedule = schedulePlan(plan);
  const benefits = computeBenefits(plan, schedule);
  const money = computeMoney(plan, schedule, benefits);
  const parts = {
    schedule: schedule.items,
    dateRisk: risk?.dates,
    benefit: benefits.benefits,
    benefitRisk: risk?.benefits,
    goal: benefits.goals,
    money: money.items,
    priority: computePriority(plan),
    exposure: assessExposure(plan),
    team: computeTeams(plan, schedule),
  };
  const judged: Figures = { items: gather(plan, parts), schedule, benefits, money, risk };
  return { ...judged, items: gather(plan, { ...parts, status: computeStatus(plan, judged) }) };
}

type Parts = { readonly [K in keyof ItemFigures]-?: ReadonlyMap<string, NonNullable<ItemFigures[K]>> };

/** One record for each item that anything was computed about. */
function gather(plan: Plan, parts: { readonly [K in keyof Parts]?: Parts[K] | undefined }): Figures["items"] {
  const items = new Map<string, ItemFigures>();
  for (const id of plan.items.keys()) {
    const figures: Record<string, unknown> = {};
    let any = false;
    for (const [part, values] of Object.entries(parts)) {
      const value = values?.get(id);
      if (value === undefined) continue;
      figures[part] = value;
      any = true;
    }
    if (any) items.set(id, figures as ItemFigures);
  }
  return items;
}
