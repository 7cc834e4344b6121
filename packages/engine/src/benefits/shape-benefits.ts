import type { Plan } from "../plan.ts";
import { indexLinks, type LinkIndex } from "../schedule/link-index.ts";
import {
  type BenefitNetwork,
  buildBenefitNetwork,
  GOAL_LANE,
  isLive,
  listNetworkItems,
  type NetworkItem,
} from "./build-benefit-network.ts";
import { type Closure, closeBackward, reached } from "./close-network.ts";
import { collectPartialLinks, type Dependence } from "./collect-partial-links.ts";
import { findOrphans } from "./find-orphans.ts";
import { findStranded } from "./find-stranded.ts";

/** What holds of the benefits of a plan whatever its dates and amounts are. */
export interface BenefitShape {
  readonly network: BenefitNetwork;
  readonly backward: Closure;
  /** 1 for the nodes that lead to a goal. */
  readonly towardGoal: Uint8Array;
  readonly stranded: Uint8Array;
  readonly orphans: readonly string[];
  /** Ids of items that a link reaches past a lane, or backward. */
  readonly skippedInto: ReadonlySet<string>;
  /** What each node leans on. */
  readonly leans: readonly (readonly Dependence[])[];
}

/** By what was found for the links of a plan, which is the same as long as they are. */
const remembered = new WeakMap<LinkIndex, BenefitShape>();

/**
 * The shape of a plan's benefits. It rests on the links and on which items there are, of which kind, and which of
 * them are cancelled: while these stay, so does the shape.
 */
export function shapeBenefits(plan: Plan): BenefitShape {
  const index = indexLinks(plan.links);
  const last = remembered.get(index);
  const items = listNetworkItems(plan);
  if (last && isSameShape(last.network.items, items)) return { ...last, network: { ...last.network, items } };
  const network = buildBenefitNetwork(plan);
  const backward = closeBackward(network);
  const shape = {
    network,
    backward,
    towardGoal: findTowardGoals(network, backward),
    stranded: findStranded(network, backward),
    orphans: findOrphans(plan, network),
    skippedInto: new Set(network.skippedLanes.map((link) => plan.links.get(link)?.to ?? "")),
    leans: collectPartialLinks(plan, network),
  };
  remembered.set(index, shape);
  return shape;
}

function isSameShape(before: readonly NetworkItem[], now: readonly NetworkItem[]): boolean {
  if (before.length !== now.length) return false;
  for (let at = 0; at < now.length; at++) {
    const [one, other] = [before[at] as NetworkItem, now[at] as NetworkItem];
    if (one === other) continue;
    if (one.id !== other.id || one.kind !== other.kind || isLive(one) !== isLive(other)) return false;
  }
  return true;
}

/** 1 for the nodes that lead to a goal. */
function findTowardGoals({ lane }: BenefitNetwork, backward: Closure): Uint8Array {
  const toward = new Uint8Array(lane.length);
  for (let node = 0; node < lane.length; node++)
    if (lane[node] === GOAL_LANE) for (const other of reached(backward, node)) toward[other] = 1;
  return toward;
}
