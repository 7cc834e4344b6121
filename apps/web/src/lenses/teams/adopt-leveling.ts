import type { LevelingProposal } from "@throughline/engine";
import type { Item } from "@throughline/model";
import type { Write } from "../drop.ts";

/** What adopting a proposal writes: the start of each card it moves, as a person would type it. Locked cards stay. */
export function adoptLeveling(
  items: ReadonlyMap<string, Item>,
  { moves }: Pick<LevelingProposal, "moves">,
): readonly Write[] {
  return moves.flatMap(({ item: id, to }): readonly Write[] => {
    const item = items.get(id);
    const takes = item && "start" in item && !item.locked;
    return takes ? [{ do: "set", id, field: "start", value: to }] : [];
  });
}
