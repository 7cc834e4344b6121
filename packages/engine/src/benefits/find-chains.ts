import type { BenefitNetwork } from "./build-benefit-network.ts";

/**
 * For each of some nodes the shortest chain of ids from it to a target, both included; nodes that do not
 * lead there get no entry. Among chains of one length the one with the lower ids nearest the target wins.
 *
 * Method: breadth-first search backward from the target, ended when all are found.
 */
export function findChains(
  { ids, feeders }: BenefitNetwork,
  target: number,
  wanted: readonly number[],
): Map<number, readonly string[]> {
  const missing = new Set(wanted);
  const toward = new Map<number, number>([[target, -1]]);
  const queue = [target];
  missing.delete(target);
  for (let head = 0; head < queue.length && missing.size > 0; head++) {
    const node = queue[head] as number;
    for (let at = feeders.start[node] as number; at < (feeders.start[node + 1] as number); at++) {
      const other = feeders.list[at] as number;
      if (toward.has(other)) continue;
      toward.set(other, node);
      missing.delete(other);
      queue.push(other);
    }
  }
  const chains = new Map<number, readonly string[]>();
  for (const node of wanted) {
    if (!toward.has(node)) continue;
    const chain: string[] = [];
    for (let at = node; at !== -1; at = toward.get(at) ?? -1) chain.push(ids[at] ?? "");
    chains.set(node, chain);
  }
  return chains;
}
