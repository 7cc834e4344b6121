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

/** All figures that need no simulation, before anything is judged. */
export interface SettledFigures extends Omit<Figures, "items" | "risk"> {
  readonly parts: Pick<Parts, "schedule" | "benefit" | "goal" | "money" | "priority" | "exposure" | "team">;
}

/** Everything the engine knows about a plan. Same plan, same figures. Null for `risk` leaves out what rests on it. */
export function computeFigures(plan: Plan, risk: PlanRisk | null): Figures {
  return withRisk(plan, settleFigures(plan), risk);
}

/** What is certain about a plan: dates, benefits, goals, money, scores and load. */
export function settleFigures(plan: Plan): SettledFigures {
  const schedule = schedulePlan(plan);
  const benefits = computeBenefits(plan, schedule);
  const money = computeMoney(plan, schedule, benefits);
  return {
    schedule,
    benefits,
    money,
    parts: {
      schedule: schedule.items,
      benefit: benefits.benefits,
      goal: benefits.goals,
      money: money.items,
      priority: computePriority(plan),
      exposure: assessExposure(plan),
      team: computeTeams(plan, schedule),
    },
  };
}

/**
 * The settled figures of this very plan with the answer of the simulation, which takes longer and may belong to a
 * state a moment older, and with the health that follows from both.
 */
export function withRisk(plan: Plan, settled: SettledFigures, risk: PlanRisk | null): Figures {
  const { parts, schedule, benefits, money } = settled;
  const known = risk ? { ...parts, dateRisk: risk.dates, benefitRisk: risk.benefits } : parts;
  const judged: Figures = { items: gather(plan, known), schedule, benefits, money, risk };
  return { ...judged, items: gather(plan, { ...known, status: computeStatus(plan, judged) }) };
}

type Parts = { readonly [K in keyof ItemFigures]-?: ReadonlyMap<string, NonNullable<ItemFigures[K]>> };

/** One record for each item that anything was computed about. */
function gather(plan: Plan, parts: Partial<Parts>): Figures["items"] {
  const items = new Map<string, ItemFigures>();
  const tables = Object.entries(parts);
  for (const id of plan.items.keys()) {
    const figures: Record<string, unknown> = {};
    let found = false;
    for (const [part, values] of tables) {
      const value = values.get(id);
      if (value === undefined) continue;
      figures[part] = value;
      found = true;
    }
    if (found) items.set(id, figures as ItemFigures);
  }
  return items;
}
