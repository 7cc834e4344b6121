import type { Item } from "@throughline/model";
import { searchBoard } from "../search/search-board.ts";

const DRAWN = new Set(["section", "stroke", "text"]);

/**
 * Cards to offer for a query, at most `most`: the best matches, or, while nothing is typed, the cards that
 * stand nearest to `from`. The card itself and drawings are left out.
 */
export function itemsToOffer(
  items: ReadonlyMap<string, Item>,
  from: string,
  query: string,
  most: number,
): readonly Item[] {
  if (query.trim() !== "") {
    return searchBoard(items.values(), query)
      .items.filter((item) => item.id !== from)
      .slice(0, most);
  }
  const [x, y] = items.get(from)?.pos ?? [0, 0];
  const distance = (item: Item) => Math.hypot(item.pos[0] - x, item.pos[1] - y);
  return [...items.values()]
    .filter((item) => item.id !== from && !DRAWN.has(item.kind))
    .map((item) => ({ item, far: distance(item) }))
    .sort((left, right) => left.far - right.far)
    .slice(0, most)
    .map(({ item }) => item);
}
