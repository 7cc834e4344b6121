import type { Move } from "./align-items.ts";
import type { Block } from "./selected-blocks.ts";

/**
 * Where each block comes so that the gaps between neighbours are equal. The outermost two stay; blocks that
 * have no room overlap evenly. Equal places are ordered by id, so that everyone gets the same result.
 */
export function distributeItems(blocks: readonly Block[], axis: "horizontal" | "vertical"): readonly Move[] {
  const horizontal = axis === "horizontal";
  const start = (block: Block) => (horizontal ? block.x : block.y);
  const extent = (block: Block) => (horizontal ? block.width : block.height);
  const sorted = [...blocks].sort(
    (a, b) => start(a) + extent(a) / 2 - (start(b) + extent(b) / 2) || (a.id < b.id ? -1 : 1),
  );
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || sorted.length < 3) return [];
  const filled = sorted.reduce((sum, block) => sum + extent(block), 0);
  const gap = (start(last) + extent(last) - start(first) - filled) / (sorted.length - 1);
  let next = start(first);
  return sorted.map((block): Move => {
    const at = block === last ? start(last) : Math.round(next);
    next += extent(block) + gap;
    return [block.id, horizontal ? [at, block.y] : [block.x, at]];
  });
}
