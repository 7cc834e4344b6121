import type { Pair } from "@throughline/model";
import type { Move } from "./align-items.ts";
import { type Block, boundsOf } from "./selected-blocks.ts";

const GRID_GAP = 16;

/**
 * Puts blocks into rows and columns of equal cells, in reading order, from their common top left corner.
 * The grid is about as many columns wide as the blocks were before.
 */
export function tidyGrid(blocks: readonly Block[]): readonly Move[] {
  const bounds = boundsOf(blocks);
  if (!bounds) return [];
  const [cellWidth, cellHeight] = cellOf(blocks);
  const columns = columnsFor(blocks.length, cellWidth, cellHeight, bounds.width / Math.max(bounds.height, 1));
  const inOrder = readingOrder(blocks, cellHeight / 2);
  return inOrder.map((block, index): Move => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    return [block.id, [bounds.x + column * (cellWidth + GRID_GAP), bounds.y + row * (cellHeight + GRID_GAP)]];
  });
}

/** Top left corners of `count` equal cells in a nearly square grid with its middle at a point. */
export function gridPlaces(count: number, size: Pair, middle: Pair): readonly Pair[] {
  const columns = columnsFor(count, size[0], size[1], 1.6);
  const rows = Math.ceil(count / columns);
  const from: Pair = [
    Math.round(middle[0] - (columns * (size[0] + GRID_GAP) - GRID_GAP) / 2),
    Math.round(middle[1] - (rows * (size[1] + GRID_GAP) - GRID_GAP) / 2),
  ];
  return Array.from({ length: count }, (_, index) => [
    from[0] + (index % columns) * (size[0] + GRID_GAP),
    from[1] + Math.floor(index / columns) * (size[1] + GRID_GAP),
  ]);
}

/** Row by row from left to right; a row takes in all that starts less than `slack` below its first block. */
function readingOrder(blocks: readonly Block[], slack: number): readonly Block[] {
  const rows: Block[][] = [];
  for (const block of [...blocks].sort((a, b) => a.y - b.y || (a.id < b.id ? -1 : 1))) {
    const row = rows.at(-1);
    if (row?.[0] && block.y - row[0].y < slack) row.push(block);
    else rows.push([block]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.x - b.x || a.y - b.y || (a.id < b.id ? -1 : 1)));
}

function cellOf(blocks: readonly Block[]): Pair {
  return [
    blocks.reduce((most, block) => Math.max(most, block.width), 0),
    blocks.reduce((most, block) => Math.max(most, block.height), 0),
  ];
}

/** How many columns make a grid of `count` cells about `aspect` times as wide as it is high. */
function columnsFor(count: number, width: number, height: number, aspect: number): number {
  const bounded = Math.min(Math.max(aspect, 0.2), 5);
  const columns = Math.round(Math.sqrt((count * bounded * (height + GRID_GAP)) / (width + GRID_GAP)));
  return Math.min(Math.max(columns, 1), Math.max(count, 1));
}
