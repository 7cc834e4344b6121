import { findComponents } from "../graph/find-components.ts";
import type { PlanSchedule } from "../schedule/schedule-figures.ts";
import { BENEFIT_LANE, type BenefitNetwork } from "./build-benefit-network.ts";
import type { Dependence } from "./collect-partial-links.ts";
import { type Feed, receiveOperability } from "./receive-operability.ts";
import { FULL, workOperability } from "./work-operability.ts";

/** Rounds through a circle; the values fall toward their limit, and this is closer than a card shows. */
const ROUNDS = 200;
const CLOSE = 1e-9;

export interface Operability {
  /** 0 to 100 by node; NaN for benefits and goals that nothing leads to. */
  readonly of: Float64Array;
  /** The node whose own state limits each node, by way of the feeders that cost most; -1 where nothing does. */
  readonly weakest: Int32Array;
}

/**
 * Operability of all nodes by partial dependency (FDNA, see `receiveOperability`), feeders first. Nodes in a
 * circle begin at their own operability and go round until they rest, which gives the best state that agrees
 * with all links. Feeders of which nothing is known are passed over. `leans` are those of the network, by node.
 */
export function spreadOperability(
  network: BenefitNetwork,
  leans: readonly (readonly Dependence[])[],
  schedule: PlanSchedule,
): Operability {
  const { ids, items, lane } = network;
  const own = new Float64Array(ids.length);
  const start = new Int32Array(ids.length + 1);
  const feeders: number[] = [];
  for (const [node, item] of items.entries()) {
    own[node] = workOperability(item, schedule.items.get(item.id));
    for (const { feeder } of leans[node] ?? []) feeders.push(feeder);
    start[node + 1] = feeders.length;
  }
  const list = Int32Array.from(feeders);
  const { count, order, first } = findComponents(ids.length, { start, list });

  const of = new Float64Array(ids.length).fill(Number.NaN);
  for (let group = 0; group < count; group++) {
    const [from, until] = [first[group] as number, first[group + 1] as number];
    if (until - from === 1) {
      const node = order[from] as number;
      of[node] = receive(node);
      continue;
    }
    const members = order.slice(from, until).sort();
    if (members.some(isKnown)) for (const node of members) of[node] = own[node] as number;
    for (let round = 0; round < ROUNDS; round++) {
      let moved = 0;
      for (const node of members) {
        const before = of[node] as number;
        const after = receive(node);
        of[node] = after;
        if (!(Math.abs(after - before) < CLOSE) && !(Number.isNaN(after) && Number.isNaN(before))) moved++;
      }
      if (moved === 0) break;
    }
  }
  const weakest = new Int32Array(ids.length).fill(-1);
  // Feeders first, so that the answer of a feeder is there; in a circle the first to ask answers for itself.
  for (const node of order) {
    const state = of[node] as number;
    if (!(state < FULL)) continue;
    const next = (own[node] as number) <= state ? -1 : costliest(leans[node] ?? [], state, of);
    const named = next === -1 ? -1 : (weakest[next] as number);
    weakest[node] = named === -1 ? node : named;
  }
  return { of, weakest };

  function isKnown(node: number): boolean {
    if ((lane[node] as number) < BENEFIT_LANE) return true;
    return (leans[node] ?? []).some(({ feeder }) => !Number.isNaN(of[feeder]));
  }

  function receive(node: number): number {
    const feeds: Feed[] = [];
    for (const { feeder, strength, criticality } of leans[node] ?? []) {
      const operability = of[feeder] as number;
      if (!Number.isNaN(operability)) feeds.push({ operability, strength, criticality });
    }
    if (feeds.length === 0 && (lane[node] as number) >= BENEFIT_LANE) return Number.NaN;
    return receiveOperability(own[node] as number, feeds);
  }
}

/** The feeder that costs a node the most; -1 where none does. */
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
