import { computeBenefits } from "./benefits/compute-benefits.ts";
import type { Figures } from "./figures.ts";
import { addRisk, addStatus, gatherFigures } from "./gather-figures.ts";
import { computeMoney } from "./money/compute-money.ts";
import type { Plan } from "./plan.ts";
import { computePriority } from "./priority/compute-priority.ts";
import { assessExposure } from "./risk/assess-exposure.ts";
import type { PlanRisk } from "./risk/risk-figures.ts";
import { schedulePlan } from "./schedule/schedule-plan.ts";
import { computeStatus } from "./status/compute-status.ts";
import { computeTeams } from "./teams/compute-teams.ts";

/** All figures that need no simulation, before anything is judged. */
export type SettledFigures = Omit<Figures, "risk">;

/** Everything the engine knows about a plan. Same plan, same figures. Null for `risk` leaves out what rests on it. */
export function computeFigures(plan: Plan, risk: PlanRisk | null): Figures {
  return withRisk(plan, settleFigures(plan), risk);
}

/** What is certain about a plan: dates, benefits, goals, money, scores and load. */
export function settleFigures(plan: Plan): SettledFigures {
  const schedule = schedulePlan(plan);
  const benefits = computeBenefits(plan, schedule);
  const money = computeMoney(plan, schedule, benefits);
  const items = gatherFigures(plan, {
    schedule: schedule.items,
    benefit: benefits.benefits,
    goal: benefits.goals,
    money: money.items,
    priority: computePriority(plan),
    exposure: assessExposure(plan),
    team: computeTeams(plan, schedule),
  });
  return { items, schedule, benefits, money };
}

/**
 * The settled figures of this very plan with the answer of the simulation, which takes longer and may belong to a
 * state a moment older, and with the health that follows from both.
 */
export function withRisk(plan: Plan, settled: SettledFigures, risk: PlanRisk | null): Figures {
  const judged: Figures = { ...settled, items: addRisk(plan, settled.items, risk), risk };
  const statuses = computeStatus(plan, judged);
  return { ...judged, items: addStatus(plan, judged.items, statuses, risk ? "simulated" : "certain") };
}
