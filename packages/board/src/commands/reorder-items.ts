import type { Board } from "../board.ts";
import { type CommandResult, cards, change, done, UNCHANGED } from "../change.ts";
import { itemsInOrder, type Ordered, placesFor } from "../order.ts";
import { openItems, storedItem } from "../records.ts";

export type OrderMove = "front" | "back" | "forward" | "backward";

const NAMES: Readonly<Record<OrderMove, string>> = {
  front: "to front",
  back: "to back",
  forward: "forward",
  backward: "backward",
};

/**
 * Changes the drawing order; the moved items keep their order among themselves. Items that share a place
 * after a merge are ordered by id, and get places of their own when something is moved between them.
 */
export function reorderItems(board: Board, ids: readonly string[], where: OrderMove): CommandResult {
  const open = openItems(board, ids);
  if (!open.ok) return open;
  const moved = new Set(open.items.keys());
  const before = itemsInOrder(board);
  const after = arrange(before, moved, where);
  // A moved item that stands where it stood keeps its place.
  const displaced = after.filter((item, index) => moved.has(item.id) && item.id !== before[index]?.id);
  if (displaced.length === 0) return UNCHANGED;
  const places = placesFor(after, new Set(displaced.map((item) => item.id)));
  change(board, `Bring ${cards(moved.size)} ${NAMES[where]}`, () => {
    for (const [id, z] of places) storedItem(board, id)?.set("z", z);
  });
  return done([...places.keys()]);
}

function arrange(items: readonly Ordered[], moved: ReadonlySet<string>, where: OrderMove): Ordered[] {
  if (where === "front" || where === "back") {
    const selected = items.filter((item) => moved.has(item.id));
    const others = items.filter((item) => !moved.has(item.id));
    return where === "front" ? [...others, ...selected] : [...selected, ...others];
  }
  const list = [...items];
  const isMoved = (index: number) => moved.has(list[index]?.id ?? "");
  const swap = (low: number) => list.splice(low, 2, ...list.slice(low, low + 2).reverse());
  if (where === "forward") {
    for (let low = list.length - 2; low >= 0; low -= 1) if (isMoved(low) && !isMoved(low + 1)) swap(low);
  } else {
    for (let low = 0; low < list.length - 1; low += 1) if (!isMoved(low) && isMoved(low + 1)) swap(low);
  }
  return list;
}
