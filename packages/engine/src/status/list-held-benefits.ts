import type { PlanBenefits } from "../benefits/benefit-figures.ts";

/**
 * The benefits, sorted, that wait for each item: those whose start it makes, or that lie behind it on the
 * chain from such an item. Benefits that merely rest on an item wait for others.
 */
export function listHeldBenefits({ benefits }: PlanBenefits): ReadonlyMap<string, readonly string[]> {
  const held = new Map<string, Set<string>>();
  for (const [id, { drivers }] of benefits) {
    for (const { item, chain } of drivers) {
      for (const holder of [item, ...chain]) {
        if (holder === id || benefits.has(holder)) continue;
        held.set(holder, (held.get(holder) ?? new Set()).add(id));
      }
    }
  }
  return new Map([...held].map(([holder, ids]) => [holder, [...ids].sort()]));
}
