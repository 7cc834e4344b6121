import type { LensInput } from "../lens.ts";
import type { Edge } from "./read-network.ts";

/** Whether what a link comes from takes part in its goal, as the engine counts: no dis-benefit, nothing cancelled. */
export function countsForGoal({ items }: LensInput, { from }: Edge): boolean {
  const item = items.get(from);
  if (!item) return false;
  if (item.kind === "benefit") return item.benefitType !== "disbenefit";
  return !("status" in item && item.status === "cancelled");
}
