import type { Item } from "@throughline/model";
import type { Plan } from "../plan.ts";
import type { LevelingProposal } from "./team-figures.ts";

/** The plan with the moves typed into it as starts. */
export function applyMoves(
  plan: Plan,
  moves: readonly Pick<LevelingProposal["moves"][number], "item" | "to">[],
): Plan {
  const items = new Map(plan.items);
  for (const { item, to } of moves) {
    const record = items.get(item);
    if (record && isPlaceable(record)) items.set(item, { ...record, start: to });
  }
  return { ...plan, items };
}

function isPlaceable(item: Item): item is Extract<Item, { kind: "project" | "deliverable" | "change" }> {
  return item.kind === "project" || item.kind === "deliverable" || item.kind === "change";
}
