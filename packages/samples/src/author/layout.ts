import type { ItemOf, Pair } from "@throughline/model";
import { type Card, card } from "./cards.ts";

const GAP = 40;
const PADDING = 32;
const HEADER = 56;
const GRID = 8;

/** A card with its place on the board. */
export interface PlacedCard {
  readonly card: Card;
  readonly pos: Pair;
  readonly size: Pair;
  readonly section: string | null;
}

/** Something with an extent that can be placed; it may be given more room than it needs. */
export interface Block {
  readonly width: number;
  readonly height: number;
  place(x: number, y: number, width: number, height: number): readonly PlacedCard[];
}

/** A cell is a card, or room left free as `[width, height]`. */
type Cell = Card | Pair;
type Rows = readonly (readonly Cell[])[];

/** Cards in rows without a frame, at the top of the room they get. */
export function grid(rows: Rows): Block {
  const inner = arrange(rows, null);
  return { ...inner, place: (x, y, width) => inner.place(x, y, width, inner.height) };
}

/** Cards in rows that share extra height evenly, staying on the grid. */
function arrange(rows: Rows, section: string | null): Block {
  const heights = rows.map((row) => Math.max(0, ...row.map((cell) => sizeOf(cell)[1])));
  const widths = rows.map((row) => sum(row.map((cell) => sizeOf(cell)[0])) + GAP * (row.length - 1));
  const height = sum(heights) + GAP * (rows.length - 1);
  return {
    width: Math.max(...widths),
    height,
    place(left, top, _width, room) {
      const extra = rows.length > 1 ? Math.floor((room - height) / (rows.length - 1) / GRID) * GRID : 0;
      const placed: PlacedCard[] = [];
      let y = top;
      for (const [index, row] of rows.entries()) {
        let x = left;
        for (const cell of row) {
          if ("id" in cell) placed.push({ card: cell, pos: [x, y], size: cell.size, section });
          x += sizeOf(cell)[0] + GAP;
        }
        y += (heights[index] ?? 0) + GAP + Math.max(0, extra);
      }
      return placed;
    },
  };
}

/** A framed region with a title. Rows keep together at the top unless `spread` lets them share extra height. */
export function section(
  name: string,
  title: string,
  color: ItemOf<"section">["color"],
  rows: Rows,
  { spread = false } = {},
): Block {
  const frame = card("section", name, { title, color });
  const inner = arrange(rows, frame.id);
  const own: Pair = [inner.width + 2 * PADDING, inner.height + HEADER + PADDING];
  return {
    width: own[0],
    height: own[1],
    place(x, y, width, height) {
      const room = spread ? height - HEADER - PADDING : inner.height;
      return [
        { card: frame, pos: [x, y], size: [width, height], section: null },
        ...inner.place(x + PADDING, y + HEADER, inner.width, room),
      ];
    },
  };
}

/** Blocks from left to right, all as tall as the tallest; the last takes what width is left. */
export function row(gap: number, ...blocks: readonly Block[]): Block {
  const own = sum(blocks.map((block) => block.width)) + gap * (blocks.length - 1);
  return {
    width: own,
    height: Math.max(...blocks.map((block) => block.height)),
    place(x, y, width, height) {
      let left = x;
      return blocks.flatMap((block, index) => {
        const wide = index === blocks.length - 1 ? x + width - left : block.width;
        const placed = block.place(left, y, wide, height);
        left += wide + gap;
        return placed;
      });
    },
  };
}

/** Blocks from top to bottom, all as wide as the widest; the last takes what height is left. */
export function stack(gap: number, ...blocks: readonly Block[]): Block {
  const own = sum(blocks.map((block) => block.height)) + gap * (blocks.length - 1);
  return {
    width: Math.max(...blocks.map((block) => block.width)),
    height: own,
    place(x, y, width, height) {
      let top = y;
      return blocks.flatMap((block, index) => {
        const tall = index === blocks.length - 1 ? y + height - top : block.height;
        const placed = block.place(x, top, width, tall);
        top += tall + gap;
        return placed;
      });
    },
  };
}

/** The room a cell takes on the grid. */
function sizeOf(cell: Cell): Pair {
  const [width, height] = "id" in cell ? cell.size : cell;
  return [snap(width), snap(height)];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function snap(length: number): number {
  return Math.ceil(length / GRID) * GRID;
}
