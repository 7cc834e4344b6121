import type { Plan } from "../plan.ts";
import { type BenefitNetwork, CHANGE_LANE, type FlowLink } from "./build-benefit-network.ts";
import { FULL } from "./work-operability.ts";

/** How a node leans on another: strength α from 0 to 1, criticality β from 0 to 100. */
export interface Dependence {
  readonly feeder: number;
  readonly strength: number;
  readonly criticality: number;
}

/**
 * For each node the others it leans on, by number. They are the links that carry benefits, and those
 * dependencies between work on which someone wrote how partial they are; all others show in the dates, and
 * would count twice. A link without a strength is a full dependence (α = 1), one without a criticality sets no
 * limit (β = 100). Several links from one feeder are one dependence with the sternest values of each.
 */
export function collectPartialLinks(plan: Plan, network: BenefitNetwork): readonly (readonly Dependence[])[] {
  const { ids, indexOf, lane, steps } = network;
  const found = ids.map(() => new Map<number, Dependence>());
  for (const { from, to, link } of steps) if (link) lean(from, to, link);
  for (const link of plan.links.values()) {
    if (link.kind !== "dependency" || (link.strength === null && link.criticality === null)) continue;
    const from = indexOf.get(link.from);
    const to = indexOf.get(link.to);
    if (from === undefined || to === undefined || from === to) continue;
    if ((lane[from] as number) <= CHANGE_LANE && (lane[to] as number) <= CHANGE_LANE) lean(from, to, link);
  }
  return found.map((byFeeder) => [...byFeeder.values()].sort((a, b) => a.feeder - b.feeder));

  function lean(feeder: number, to: number, link: FlowLink): void {
    const share = link.kind === "dependency" ? link.criticality : null;
    const before = found[to]?.get(feeder);
    found[to]?.set(feeder, {
      feeder,
      strength: Math.max(link.strength ?? 1, before?.strength ?? 0),
      criticality: Math.min(share === null ? FULL : share * FULL, before?.criticality ?? FULL),
    });
  }
}
