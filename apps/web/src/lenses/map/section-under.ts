import { cardSize, type Item, type Pair } from "@throughline/model";

/**
 * The topmost section that would hold `item` if its corner stood at `pos`: the one its middle lies in, for a
 * section one that has room for all of it. Sections that are themselves in the hand do not count.
 */
export function sectionUnder(
  items: ReadonlyMap<string, Item>,
  item: Item,
  pos: Pair,
  held: ReadonlyMap<string, unknown>,
): string | null {
  const [width, height] = cardSize(item);
  const middle: Pair = [pos[0] + width / 2, pos[1] + height / 2];
  let found: Item | undefined;
  for (const candidate of items.values()) {
    if (candidate.kind !== "section" || candidate.id === item.id || held.has(candidate.id)) continue;
    const [x, y] = candidate.pos;
    const [w, h] = cardSize(candidate);
    const inside = middle[0] >= x && middle[0] <= x + w && middle[1] >= y && middle[1] <= y + h;
    const fits =
      item.kind !== "section" ||
      (pos[0] >= x && pos[1] >= y && pos[0] + width <= x + w && pos[1] + height <= y + h);
    if (inside && fits && (!found || isSmaller(candidate, found))) found = candidate;
  }
  return found?.id ?? null;
}

/** The innermost of nested sections is the smaller one. */
function isSmaller(left: Item, right: Item): boolean {
  const [leftSize, rightSize] = [cardSize(left), cardSize(right)];
  return leftSize[0] * leftSize[1] < rightSize[0] * rightSize[1];
}
