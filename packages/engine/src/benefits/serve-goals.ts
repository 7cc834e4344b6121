import { toDate, toDay } from "../calendar/day-number.ts";
import type { GoalFigures } from "./benefit-figures.ts";
import { type BenefitNetwork, CHANGE_LANE, GOAL_LANE, WORK_LANE } from "./build-benefit-network.ts";
import { type Closure, lanesBetween, meets } from "./close-network.ts";
import { type Contribution, isBenefit, orderGoals, shareGoal } from "./share-goal.ts";

/** What is known of the items of the network, by node. */
export interface Outlook {
  /** The day a benefit starts; NaN where unknown. */
  readonly start: Float64Array;
  /** The part of what was planned that is expected, 0 to 1; NaN where unknown. */
  readonly part: Float64Array;
}

interface Source extends Contribution {
  readonly share: number;
  readonly part: number;
}

/**
 * How well each goal is served, by node. A source covers its part of the goal when live work leads to it, or
 * when it is work; a goal that serves another passes on its own coverage. Health is Σ share · expected part
 * of the plan, where those of which no part is known are taken to be as well as the others; null when none
 * is known.
 */
export function serveGoals(
  network: BenefitNetwork,
  backward: Closure,
  outlook: Outlook,
): ReadonlyMap<string, GoalFigures> {
  const { ids, items, lane } = network;
  const work = lanesBetween(network, WORK_LANE, CHANGE_LANE);
  const part = outlook.part.slice();
  const coverage = new Float64Array(ids.length);
  for (let node = 0; node < ids.length; node++) coverage[node] = lane[node] === GOAL_LANE ? 0 : covers(node);

  const found = new Map<number, GoalFigures>();
  for (const goal of orderGoals(network, backward)) {
    const item = items[goal];
    const sources = shareGoal(network, backward, goal).map((one) => ({
      ...one,
      share: one.claim * (coverage[one.node] as number),
      part: coverage[one.node] === 0 ? 0 : (part[one.node] as number),
    }));
    const covered = Math.min(1, sum(sources.map(({ share }) => share)));
    const health = healthOf(sources, covered);
    coverage[goal] = covered;
    part[goal] = health === null || covered === 0 ? Number.NaN : health / covered;
    const due = item?.kind === "goal" && item.due !== null ? toDay(item.due) : Number.POSITIVE_INFINITY;
    const benefits = sources.map(({ node }) => node).filter((node) => isBenefit(network, node));
    const starts = benefits.map((node) => outlook.start[node] as number).filter((day) => !Number.isNaN(day));
    found.set(goal, {
      shares: sources.map(({ node, link, share }) => ({ benefit: ids[node] ?? "", link, share })),
      coverage: covered,
      health,
      weakest: weakestOf(network, sources),
      doubleCounted: sources.filter(({ twice }) => twice).map(({ node }) => ids[node] ?? ""),
      served: sources.length > 0,
      lastStart: starts.length > 0 ? toDate(Math.max(...starts)) : null,
      late: benefits.filter((node) => (outlook.start[node] as number) > due).map((node) => ids[node] ?? ""),
    });
  }
  return new Map([...found].sort(([a], [b]) => a - b).map(([node, figures]) => [ids[node] ?? "", figures]));

  function covers(node: number): number {
    if ((lane[node] as number) <= CHANGE_LANE) return 1;
    return meets(backward, node, work) ? 1 : 0;
  }
}

function healthOf(sources: readonly Source[], covered: number): number | null {
  if (sources.length > 0 && covered === 0) return sum(sources.map(({ claim }) => claim)) > 0 ? 0 : null;
  const known = sources.filter(({ part, share }) => share > 0 && !Number.isNaN(part));
  const weight = sum(known.map(({ share }) => share));
  if (!(weight > 0)) return null;
  return (sum(known.map(({ share, part }) => share * part)) / weight) * covered;
}

/** The counted benefit with the least expected part; of equal ones the one with the larger claim, then by id. */
function weakestOf(network: BenefitNetwork, sources: readonly Source[]): string | null {
  const [least] = sources
    .filter(({ node, claim, part }) => isBenefit(network, node) && claim > 0 && !Number.isNaN(part))
    .sort((a, b) => a.part - b.part || b.claim - a.claim || a.node - b.node);
  return least ? (network.ids[least.node] ?? null) : null;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
