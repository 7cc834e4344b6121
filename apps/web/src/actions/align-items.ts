import type { Pair } from "@throughline/model";
import { type Block, boundsOf } from "./selected-blocks.ts";

export type Edge = "left" | "centre" | "right" | "top" | "middle" | "bottom";

export type Move = readonly [id: string, pos: Pair];

/** Where each block comes so that all share an edge or a middle line of their common rectangle. */
export function alignItems(blocks: readonly Block[], edge: Edge): readonly Move[] {
  const bounds = boundsOf(blocks);
  if (!bounds) return [];
  return blocks.map((block): Move => {
    const right = bounds.x + bounds.width - block.width;
    const bottom = bounds.y + bounds.height - block.height;
    const places: Readonly<Record<Edge, Pair>> = {
      left: [bounds.x, block.y],
      centre: [Math.round((bounds.x + right) / 2), block.y],
      right: [right, block.y],
      top: [block.x, bounds.y],
      middle: [block.x, Math.round((bounds.y + bottom) / 2)],
      bottom: [block.x, bottom],
    };
    return [block.id, places[edge]];
  });
}
