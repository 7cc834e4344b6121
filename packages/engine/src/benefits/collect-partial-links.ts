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
  const { ids, indexOf, lane, steps, into } = network;
  const found: Dependence[][] = [];
  for (let node = 0; node < ids.length; node++) {
    const dependences: Dependence[] = [];
    for (let at = into.start[node] as number; at < (into.start[node + 1] as number); at++) {
      const step = steps[into.list[at] as number];
      if (step?.link) lean(dependences, readDependence(step.from, step.link));
    }
    found.push(dependences);
  }
  for (const link of plan.links.values()) {
    if (link.kind !== "dependency" || (link.strength === null && link.criticality === null)) continue;
    const from = indexOf.get(link.from);
    const to = indexOf.get(link.to);
    if (from === undefined || to === undefined || from === to) continue;
    if ((lane[from] as number) > CHANGE_LANE || (lane[to] as number) > CHANGE_LANE) continue;
    const dependences = found[to] ?? [];
    lean(dependences, readDependence(from, link));
    dependences.sort((a, b) => a.feeder - b.feeder);
  }
  return found;
}

function readDependence(feeder: number, link: FlowLink): Dependence {
  const share = link.kind === "dependency" ? link.criticality : null;
  return { feeder, strength: link.strength ?? 1, criticality: share === null ? FULL : share * FULL };
}

/** Adds a dependence, or makes the one on the same feeder as stern. */
function lean(dependences: Dependence[], added: Dependence): void {
  for (const [at, one] of dependences.entries()) {
    if (one.feeder !== added.feeder) continue;
    dependences[at] = {
      feeder: one.feeder,
      strength: Math.max(one.strength, added.strength),
      criticality: Math.min(one.criticality, added.criticality),
    };
    return;
  }
  dependences.push(added);
}
