import { type Item, type ItemKind, itemKindNames } from "@throughline/model";

/** How many cards of each kind there are, in the order of the model; kinds with none are left out. */
export function countKinds(items: Iterable<Item>): readonly (readonly [ItemKind, number])[] {
  const counts = new Map<ItemKind, number>();
  for (const item of items) counts.set(item.kind, (counts.get(item.kind) ?? 0) + 1);
  return itemKindNames.flatMap((kind) => {
    const count = counts.get(kind);
    return count ? [[kind, count] as const] : [];
  });
}
