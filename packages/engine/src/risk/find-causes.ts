import type { Plan } from "../plan.ts";
import type { Network } from "../schedule/network.ts";
import type { PlanSchedule } from "../schedule/schedule-figures.ts";
import type { PlacedEvent } from "./place-events.ts";
import { type Estimate, isFinished } from "./read-estimates.ts";

/** Something that can be switched off: an event, or what an item takes longer than it should. */
export interface Cause {
  /** The risk card or the item. */
  readonly id: string;
  /** The event, or -1 for an item. */
  readonly event: number;
  /** Working days that an item is late by itself, whatever chance brings; 0 for an event. */
  readonly late: number;
  /** What the cause does to nodes: for an event the days it adds; for an item the days it takes without it. */
  readonly nodes: readonly { readonly node: number; readonly days: number }[];
}

/**
 * All that may make benefits late or smaller, sorted by id (SPEC E51): every event, and every item whose
 * duration is uncertain or longer than planned. Without itself an item takes its likely duration, or its
 * baseline duration where that is shorter, less the days by which the status date has already pushed it.
 */
export function findCauses(
  plan: Plan,
  network: Network,
  schedule: PlanSchedule,
  estimates: readonly Estimate[],
  events: readonly PlacedEvent[],
): readonly Cause[] {
  const causes: Cause[] = events.map(({ id, delays }, event) => ({ id, event, late: 0, nodes: delays }));
  const uncertain = new Set(estimates.map(({ node }) => node));
  for (const [node, id] of network.ids.entries()) {
    if (network.isParent[node] === 1 || network.indexOf.get(id) !== node || isFinished(plan, network, id))
      continue;
    const settled = network.duration[node] as number;
    const late = overrun(plan, id, network.left[node] as number) + heldBack(schedule, id);
    if (uncertain.has(node) || late > 0)
      causes.push({ id, event: -1, late, nodes: [{ node, days: settled - late }] });
  }
  return causes.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Working days that are left to do beyond the baseline. */
function overrun(plan: Plan, id: string, left: number): number {
  const item = plan.items.get(id);
  if (item?.kind !== "project" || item.baselineDuration === null || item.duration === null) return 0;
  return Math.max(0, item.duration - item.baselineDuration) * left;
}

/** Working days that an item lies later because it should have begun, or been further, by the status date. */
function heldBack(schedule: PlanSchedule, id: string): number {
  const figures = schedule.items.get(id);
  if (!figures?.drivers.some(({ reason }) => reason === "status-date")) return 0;
  return Math.max(0, figures.pushed);
}
