import type { BenefitNetwork } from "./build-benefit-network.ts";
import { closeBackward, closeForward, reached } from "./close-network.ts";

/** Ids of all live items that lead to an item, in order; empty for one that is not in the network. */
export function restsOn(network: BenefitNetwork, id: string): string[] {
  const node = network.indexOf.get(id);
  if (node === undefined) return [];
  return reached(closeBackward(network), node).map((other) => network.ids[other] ?? "");
}

/** Ids of all live items that follow from an item, in order; empty for one that is not in the network. */
export function leadsTo(network: BenefitNetwork, id: string): string[] {
  const node = network.indexOf.get(id);
  if (node === undefined) return [];
  return reached(closeForward(network), node).map((other) => network.ids[other] ?? "");
}
