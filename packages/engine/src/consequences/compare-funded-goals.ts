import type { Funding } from "../priority/fund-projects.ts";
import type { Comparison } from "./comparison.ts";
import type { Consequence } from "./consequence.ts";
import { WEIGHT, weigh } from "./weights.ts";

/** Goals whose first benefit is paid for now, or whose last one no longer is. */
export function compareFundedGoals(comparison: Comparison, was: Funding, now: Funding): Consequence[] {
  const goals = comparison.after.figures.benefits.goals;
  const found: Consequence[] = [];
  for (const [id, { shares }] of goals) {
    const sharesBefore = comparison.before.figures.benefits.goals.get(id)?.shares ?? [];
    const before = sharesBefore.some((share) => was.benefits.has(share.benefit));
    const after = shares.some((share) => now.benefits.has(share.benefit));
    if (before === after || sharesBefore.length === 0 || shares.length === 0) continue;
    found.push({
      kind: "goal",
      id,
      figure: "funded",
      before: before ? "funded" : "not funded",
      after: after ? "funded" : "not funded",
      delta: null,
      tone: after ? "better" : "worse",
      sentence: after
        ? `The goal ${comparison.name(id)} has a funded benefit again.`
        : `The goal ${comparison.name(id)} loses all its funding.`,
      short: `${comparison.nameShort(id)} ${after ? "funded" : "unfunded"}`,
      weight: weigh(WEIGHT.goal, after ? 0.55 : 0.75),
    });
  }
  return found;
}
