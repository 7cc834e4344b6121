import { schedulePlan } from "../schedule-plan.ts";
import { type Draft, planOf } from "./random-plan.ts";

/** Early start and finish of each item as positions on its own calendar. */
export function readSpans(draft: Draft): Map<string, readonly [number, number]> {
  const { network, times } = schedulePlan(planOf(draft));
  const found = new Map<string, readonly [number, number]>();
  for (const [id, node] of network.indexOf) {
    found.set(id, [times.earlyStart[node] ?? Number.NaN, times.earlyFinish[node] ?? Number.NaN]);
  }
  return found;
}
