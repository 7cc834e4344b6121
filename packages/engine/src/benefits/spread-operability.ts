import type { Plan } from "../plan.ts";
import type { PlanSchedule } from "../schedule/schedule-figures.ts";
import { BENEFIT_LANE, type BenefitNetwork } from "./build-benefit-network.ts";
import { collectPartialLinks, type Dependence } from "./collect-partial-links.ts";
import { findComponents } from "./find-components.ts";
import { receiveOperability } from "./receive-operability.ts";
import { FULL, workOperability } from "./work-operability.ts";

/** Rounds through a circle; the values fall toward their limit, and this is closer than a card shows. */
const ROUNDS = 200;
const CLOSE = 1e-9;

export interface Operability {
  /** 0 to 100 by node; NaN for benefits and goals that nothing leads to. */
  readonly of: Float64Array;
  /** The node whose own state limits each node; -1 where nothing does. */
  readonly weakest: Int32Array;
}

/**
 * Operability of all nodes by partial dependency (FDNA, see `receiveOperability`), feeders first. Nodes in a
 * circle begin at their own operability and go round until they rest, which gives the best state that agrees
 * with all links. Feeders of which nothing is known are passed over.
 */
export function spreadOperability(plan: Plan, network: BenefitNetwork, schedule: PlanSchedule): Operability {
  const { ids, items, lane } = network;
  const leans = collectPartialLinks(plan, network);
  const own = Float64Array.from(items, (item) => workOperability(item, schedule.items.get(item.id)));
  const start = new Int32Array(ids.length + 1);
  for (const [node, dependences] of leans.entries())
    start[node + 1] = (start[node] as number) + dependences.length;
  const list = Int32Array.from(leans.flatMap((dependences) => dependences.map(({ feeder }) => feeder)));
  const { count, order, first } = findComponents(ids.length, { start, list });

  const of = new Float64Array(ids.length).fill(Number.NaN);
  for (let group = 0; group < count; group++) {
    const members = order.slice(first[group], first[group + 1]).sort();
    if (members.length > 1 && members.some(isKnown))
      for (const node of members) of[node] = own[node] as number;
    for (let round = 0; round < ROUNDS; round++) {
      let moved = 0;
      for (const node of members) {
        const before = of[node] as number;
        const after = receive(node);
        of[node] = after;
        if (!(Math.abs(after - before) < CLOSE) && !(Number.isNaN(after) && Number.isNaN(before))) moved++;
      }
      if (members.length === 1 || moved === 0) break;
    }
  }
  return { of, weakest: Int32Array.from(ids, (_, node) => findWeakest(node, leans, own, of)) };

  function isKnown(node: number): boolean {
    if ((lane[node] as number) < BENEFIT_LANE) return true;
    return (leans[node] ?? []).some(({ feeder }) => !Number.isNaN(of[feeder]));
  }

  function receive(node: number): number {
    const feeds = (leans[node] ?? [])
      .map(({ feeder, ...how }) => ({ ...how, operability: of[feeder] as number }))
      .filter(({ operability }) => !Number.isNaN(operability));
    if (feeds.length === 0 && (lane[node] as number) >= BENEFIT_LANE) return Number.NaN;
    return receiveOperability(own[node] as number, feeds);
  }
}

/** Follows the feeder that costs the most, until a node that is limited by its own state. */
function findWeakest(
  from: number,
  leans: readonly (readonly Dependence[])[],
  own: Float64Array,
  of: Float64Array,
): number {
  const seen = new Set<number>();
  let node = from;
  while (!seen.has(node)) {
    seen.add(node);
    const state = of[node] as number;
    if (!(state < FULL)) return -1;
    if ((own[node] as number) <= state) return node;
    const next = costliest(leans[node] ?? [], state, of);
    if (next === -1) return node;
    node = next;
  }
  return node;
}

function costliest(dependences: readonly Dependence[], state: number, of: Float64Array): number {
  let [found, most] = [-1, 0];
  for (const { feeder, strength, criticality } of dependences) {
    const operability = of[feeder] as number;
    if (Number.isNaN(operability)) continue;
    // The criticality that binds is the whole reason; otherwise the part that each takes from the mean.
    if (operability + criticality <= state) return feeder;
    const cost = strength * (FULL - operability);
    if (cost > most) [found, most] = [feeder, cost];
  }
  return found;
}
