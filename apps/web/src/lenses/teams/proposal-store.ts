import type { Item } from "@throughline/model";
import type { LensInput } from "../lens.ts";
import type { Leveling } from "./leveling.ts";

/**
 * The newest proposal for each open board, by its living map of items, which is the same for as long as the board is
 * open. `place` reads it here and not in the choices, because choices travel to everyone and a proposal is large;
 * every browser computes the same one from the same plan. Whoever puts one here has the board arranged again.
 */
const proposals = new WeakMap<ReadonlyMap<string, Item>, Leveling>();

/** The proposal to draw: none while it is not asked for, nor while someone tries something out. */
export function proposalOf({ items, look }: Pick<LensInput, "items" | "look">): Leveling | null {
  return look.level === "on" ? (proposals.get(items) ?? null) : null;
}

/** Keeps the proposal for a board; null forgets it. */
export function keepProposal(items: ReadonlyMap<string, Item>, leveling: Leveling | null): void {
  if (leveling) proposals.set(items, leveling);
  else proposals.delete(items);
}
