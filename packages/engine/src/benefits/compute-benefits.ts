import { boardCalendars } from "../calendar/calendar-shelf.ts";
import { toDate } from "../calendar/day-number.ts";
import type { Plan } from "../plan.ts";
import type { PlanSchedule } from "../schedule/schedule-figures.ts";
import type { BenefitFigures, PlanBenefits } from "./benefit-figures.ts";
import { CHANGE_LANE } from "./build-benefit-network.ts";
import { readFinishes } from "./date-benefit.ts";
import { describeBenefit } from "./describe-benefit.ts";
import { collectOwned } from "./find-gaps.ts";
import { serveGoals } from "./serve-goals.ts";
import { shapeBenefits } from "./shape-benefits.ts";
import { spreadOperability } from "./spread-operability.ts";
import { FULL } from "./work-operability.ts";

/**
 * All that the plan says about its benefits and goals: dates (working days of the board's calendar), value
 * (the board's currency), partial dependency, realization, gaps, and how well goals are served. The schedule
 * must be of this plan. Records in another order give the same figures.
 */
export function computeBenefits(plan: Plan, schedule: PlanSchedule): PlanBenefits {
  const { network, backward, towardGoal, stranded, orphans, skippedInto, leans } = shapeBenefits(plan);
  const operability = spreadOperability(network, leans, schedule);
  const around = {
    plan,
    calendar: boardCalendars(plan.meta).board,
    network,
    backward,
    towardGoal,
    finishes: readFinishes(network, schedule),
    operability,
    stranded,
    owned: collectOwned(plan),
    skippedInto,
  };

  const benefits = new Map<string, BenefitFigures>();
  const start = new Float64Array(network.ids.length).fill(Number.NaN);
  const part = operability.of.map((state, node) =>
    (network.lane[node] as number) <= CHANGE_LANE ? state / FULL : Number.NaN,
  );
  let horizon: number | null = null;
  for (const [node, item] of network.items.entries()) {
    if (item.kind !== "benefit") continue;
    const description = describeBenefit(around, node, item);
    benefits.set(item.id, description.figures);
    start[node] = description.start;
    part[node] = description.part;
    if (description.horizon !== null) horizon = Math.max(horizon ?? description.horizon, description.horizon);
  }

  const goals = serveGoals(network, backward, { start, part });
  return {
    benefits,
    goals,
    orphans,
    unserved: [...goals].filter(([, goal]) => !goal.served).map(([id]) => id),
    skippedLanes: network.skippedLanes,
    horizon: horizon === null ? null : toDate(horizon),
  };
}
