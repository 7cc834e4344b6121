import type { Plan } from "../plan.ts";
import type { Network } from "../schedule/network.ts";
import { isFinished } from "./read-estimates.ts";
import type { RiskEvent } from "./risk-events.ts";

/** An event with its delays laid on the nodes of a network. */
export interface PlacedEvent {
  readonly id: string;
  readonly probability: number;
  /** Working days added to the duration of each node when the event happens; below 0 for an opportunity. */
  readonly delays: readonly { readonly node: number; readonly days: number }[];
  /** The effects on benefits, by benefit id. */
  readonly benefits: ReadonlyMap<string, { readonly days: number; readonly share: number }>;
}

/**
 * Lays the events of a plan on its network. A delay of work that has children falls on those of them that
 * nothing else inside it waits for, so that all of it ends later by the delay. Finished work is not delayed.
 */
export function placeEvents(
  plan: Plan,
  network: Network,
  events: readonly RiskEvent[],
): readonly PlacedEvent[] {
  return events.map(({ id, probability, delays, losses }) => {
    const byNode = new Map<number, number>();
    const benefits = new Map<string, { days: number; share: number }>();
    for (const { item, days } of delays) {
      const node = network.indexOf.get(item);
      if (plan.items.get(item)?.kind === "benefit") benefits.set(item, { days, share: 0 });
      else if (node !== undefined) {
        for (const last of lastParts(network, node)) {
          const before = byNode.get(last) ?? 0;
          if (!isFinished(plan, network, network.ids[last] ?? "") && Math.abs(days) > Math.abs(before))
            byNode.set(last, days);
        }
      }
    }
    for (const { benefit, share } of losses) {
      benefits.set(benefit, { days: benefits.get(benefit)?.days ?? 0, share });
    }
    const placed = [...byNode].sort(([a], [b]) => a - b).map(([node, days]) => ({ node, days }));
    return { id, probability, delays: placed, benefits };
  });
}

/** The node itself, or of a parent the innermost parts that no other part of it waits for. */
function lastParts(network: Network, node: number): readonly number[] {
  if (network.isParent[node] !== 1) return [node];
  const inside = new Uint8Array(network.ids.length);
  for (let other = 0; other < inside.length; other++) inside[other] = isWithin(network, other, node) ? 1 : 0;
  return [...inside.keys()].filter(
    (part) => inside[part] === 1 && network.isParent[part] !== 1 && !isAwaited(network, part, node, inside),
  );
}

/** Whether some other part waits for this one, or for what this one is a part of. */
function isAwaited(network: Network, part: number, outer: number, inside: Uint8Array): boolean {
  for (let at = part; at !== outer && at >= 0; at = network.parent[at] as number) {
    for (let out = network.outStart[at] as number; out < (network.outStart[at + 1] as number); out++) {
      const to = ownerOf(network, network.linkTo[network.outLink[out] as number] as number);
      // A part also has a link to what lies around it.
      if (inside[to] === 1 && !isWithin(network, part, to)) return true;
    }
  }
  return false;
}

/** The node of the item that a gate belongs to; any other node is its own. */
function ownerOf(network: Network, node: number): number {
  return network.indexOf.get(network.ids[node] ?? "") ?? node;
}

function isWithin(network: Network, node: number, outer: number): boolean {
  let at = network.parent[node] as number;
  while (at >= 0 && at !== outer) at = network.parent[at] as number;
  return at >= 0;
}
