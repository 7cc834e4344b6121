import { readItem, readLink, readMeta } from "@throughline/model";
import { type Sample, samples } from "@throughline/samples";
import { computeBenefits } from "../../benefits/compute-benefits.ts";
import type { ItemFigures } from "../../figures.ts";
import { computeMoney } from "../../money/compute-money.ts";
import type { Plan } from "../../plan.ts";
import { schedulePlan } from "../../schedule/schedule-plan.ts";
import { computeStatus } from "../../status/compute-status.ts";
import { computeTeams } from "../../teams/compute-teams.ts";
import type { PlanState } from "../plan-state.ts";

/** A sample program as a plan. */
export function loadSample(id: Sample["id"]): Plan {
  const sample = samples.find((one) => one.id === id);
  if (!sample) throw new Error(`There is no sample "${id}".`);
  const board = sample.load();
  return {
    meta: readMeta(board.meta),
    items: new Map(Object.entries(board.items).map(([key, raw]) => [key, readItem(key, raw)])),
    links: new Map(Object.entries(board.links).map(([key, raw]) => [key, readLink(key, raw)])),
  };
}

/** The plan with some fields of one card changed. */
export function editCard(plan: Plan, id: string, fields: Readonly<Record<string, unknown>>): Plan {
  const item = plan.items.get(id);
  if (!item) throw new Error(`There is no card "${id}".`);
  return { ...plan, items: new Map([...plan.items, [id, Object.assign({ ...item }, fields)]]) };
}

/** A plan with what the real engine computes about it, without the simulation. */
export function computeState(plan: Plan): PlanState {
  const schedule = schedulePlan(plan);
  const benefits = computeBenefits(plan, schedule);
  const money = computeMoney(plan, schedule, benefits);
  const items = new Map<string, ItemFigures>();
  const put = <T>(of: ReadonlyMap<string, T>, name: (figures: T) => ItemFigures) => {
    for (const [id, figures] of of) items.set(id, { ...items.get(id), ...name(figures) });
  };
  put(schedule.items, (figures) => ({ schedule: figures }));
  put(benefits.benefits, (figures) => ({ benefit: figures }));
  put(benefits.goals, (figures) => ({ goal: figures }));
  put(money.items, (figures) => ({ money: figures }));
  put(computeTeams(plan, schedule), (figures) => ({ team: figures }));
  const figures = { items, schedule, benefits, money, risk: null };
  put(computeStatus(plan, { ...figures, items: new Map(items) }), (status) => ({ status }));
  return { plan, figures };
}
