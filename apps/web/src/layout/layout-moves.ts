import { cardSize, type Item, type Pair } from "@throughline/model";
import type { ElkNode } from "elkjs/lib/elk-api.js";

/** New places, and the new sizes of the sections that were drawn anew around their cards. */
export interface LayoutMoves {
  readonly moves: readonly (readonly [id: string, pos: Pair])[];
  readonly sizes: readonly (readonly [id: string, size: Pair])[];
}

/**
 * Reads a laid-out graph back as places on the board. Everything is shifted so that the top left corner of
 * what was laid out stays where it was. Items that are gone by now are left out.
 */
export function readLayout(laidOut: ElkNode, items: ReadonlyMap<string, Item>): LayoutMoves {
  const placed: { item: Item; x: number; y: number; size: Pair }[] = [];
  const visit = (node: ElkNode, left: number, top: number) => {
    for (const child of node.children ?? []) {
      const [x, y] = [left + (child.x ?? 0), top + (child.y ?? 0)];
      const item = items.get(child.id);
      if (item) placed.push({ item, x, y, size: [child.width ?? 0, child.height ?? 0] });
      visit(child, x, y);
    }
  };
  visit(laidOut, 0, 0);
  const least = (pick: (each: (typeof placed)[number]) => number) =>
    placed.reduce((found, each) => Math.min(found, pick(each)), Number.POSITIVE_INFINITY);
  const dx = least((each) => each.item.pos[0]) - least((each) => each.x);
  const dy = least((each) => each.item.pos[1]) - least((each) => each.y);
  return {
    moves: placed.map(({ item, x, y }) => [item.id, [Math.round(x + dx), Math.round(y + dy)]]),
    sizes: placed.flatMap(({ item, size }) => {
      const [width, height] = cardSize(item);
      const [wide, high] = [Math.round(size[0]), Math.round(size[1])];
      const resized = item.kind === "section" && (wide !== width || high !== height);
      return resized ? [[item.id, [wide, high]] as const] : [];
    }),
  };
}
