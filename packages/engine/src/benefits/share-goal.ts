import { BENEFIT_LANE, type BenefitNetwork, GOAL_LANE } from "./build-benefit-network.ts";
import { type Closure, reaches } from "./close-network.ts";

/** One source of a goal and its part of it. */
export interface Contribution {
  readonly node: number;
  readonly link: string;
  readonly weight: number;
  /** Its part of the goal by weight, 0 to 1, whether delivered or not; 0 for one that counts elsewhere. */
  readonly claim: number;
  /** It reaches the goal on more than one way. */
  readonly twice: boolean;
}

/**
 * Who serves a goal, and with which part of its weights, in the order of the nodes. `contributes` has a
 * weight, `delivers` weighs 1. A dis-benefit serves no goal and takes no part.
 *
 * What reaches the goal on more than one way is counted once: of parallel links the heaviest counts (of equal
 * ones the first by id), and an item that also reaches the goal through another of its sources counts there,
 * for that one's gain already holds its own. Items that lead to each other in a circle all keep their part.
 */
export function shareGoal(network: BenefitNetwork, backward: Closure, goal: number): readonly Contribution[] {
  const { steps, into, live, items } = network;
  const sources = new Map<number, { node: number; link: string; weight: number; twice: boolean }>();
  for (let at = into.start[goal] as number; at < (into.start[goal + 1] as number); at++) {
    const step = steps[into.list[at] as number];
    if (!step?.link || !live[step.from]) continue;
    const item = items[step.from];
    if (item?.kind === "benefit" && item.benefitType === "disbenefit") continue;
    const weight = step.link.kind === "contributes" ? step.link.weight : 1;
    const before = sources.get(step.from);
    if (before) before.twice = true;
    if (before && before.weight >= weight) continue;
    sources.set(step.from, { node: step.from, link: step.link.id, weight, twice: before !== undefined });
  }

  const all = [...sources.values()].sort((a, b) => a.node - b.node);
  const through = (node: number, other: number) => other !== node && reaches(backward, other, node);
  const counted = all.map(({ node }) =>
    all.every((other) => other.weight === 0 || !through(node, other.node) || through(other.node, node)),
  );
  const total = all.reduce((sum, { weight }, at) => (counted[at] ? sum + weight : sum), 0);
  return all.map(({ node, link, weight, twice }, at) => ({
    node,
    link,
    weight,
    claim: counted[at] && total > 0 ? weight / total : 0,
    twice: twice || all.some((other) => through(node, other.node)),
  }));
}

/** Goals in an order where those that serve others come first; circles in the order of their ids. */
export function orderGoals({ lane }: BenefitNetwork, backward: Closure): number[] {
  const goals = [...lane.keys()].filter((node) => lane[node] === GOAL_LANE);
  const before = new Map(
    goals.map((goal) => [goal, goals.filter((other) => reaches(backward, goal, other))]),
  );
  return goals.sort((a, b) => (before.get(a)?.length ?? 0) - (before.get(b)?.length ?? 0) || a - b);
}

/** True for a node that is a benefit. */
export function isBenefit({ lane }: BenefitNetwork, node: number): boolean {
  return lane[node] === BENEFIT_LANE;
}
