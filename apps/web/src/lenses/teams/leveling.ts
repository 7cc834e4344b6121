import {
  computeTeams,
  type LevelingProposal,
  type Plan,
  proposeLeveling,
  schedulePlan,
  type TeamFigures,
} from "@throughline/engine";
import type { Item } from "@throughline/model";

/** New starts that would keep teams within their capacity, and the load that would leave on each of them. */
export interface Leveling {
  readonly proposal: LevelingProposal;
  readonly teams: ReadonlyMap<string, TeamFigures>;
}

/** Proposes starts and computes what adopting them would leave; nothing is written. May take 150 ms. */
export function levelPlan(plan: Plan): Leveling {
  const proposal = proposeLeveling(plan);
  const items = new Map<string, Item>(plan.items);
  for (const { item, to } of proposal.moves) {
    const record = items.get(item);
    if (record && "start" in record) items.set(item, { ...record, start: to } as Item);
  }
  const moved = { ...plan, items };
  return { proposal, teams: computeTeams(moved, schedulePlan(moved)) };
}
