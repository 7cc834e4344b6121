import type { ItemOf } from "@throughline/model";
import type { Plan } from "../plan.ts";
import type { BenefitGap } from "./benefit-figures.ts";

/**
 * Ids of items for which someone is accountable or responsible by an `owns` link.
 */
export function collectOwned(plan: Plan): ReadonlySet<string> {
  const owned = new Set<string>();
  for (const link of plan.links.values()) {
    if (link.kind !== "owns" || (link.role !== "A" && link.role !== "R")) continue;
    if (plan.items.has(link.from)) owned.add(link.to);
  }
  return owned;
}

/** What the network knows about the place of a benefit. */
export interface Place {
  /** Someone owns it by a link. */
  readonly owned: boolean;
  /** It leads to a goal. */
  readonly reachesGoal: boolean;
  /** A link into it skips a lane, or goes backward. */
  readonly skipped: boolean;
}

/**
 * What the profile of a benefit lacks, in a fixed order. An owner is named on the card or linked as
 * accountable or responsible.
 *
 * Source of the list: benefit profiles of MSP (description, observation, attribution, measurement) and the
 * rules of the benefits dependency network (Peppard, Ward and Daniel, 2007).
 */
export function findGaps(item: ItemOf<"benefit">, { owned, reachesGoal, skipped }: Place): BenefitGap[] {
  const gaps: BenefitGap[] = [];
  if (isBlank(item.owner) && !owned) gaps.push("owner");
  if (isBlank(item.measure)) gaps.push("measure");
  if (item.baseline === null) gaps.push("baseline");
  if (item.target === null) gaps.push("target");
  if (isBlank(item.dataSource)) gaps.push("source");
  if (!reachesGoal) gaps.push("goal");
  if (skipped) gaps.push("skipped-lane");
  return gaps;
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}
