import type { Pair } from "@throughline/model";
import type { Rect } from "../../workspace/camera.ts";

/** Cards that are to stand side by side, as on the wall: a block for each group. */
export type Sizes = readonly (readonly Pair[])[];

const GAP = 16;
const BETWEEN = 48;

/**
 * Where cards stand within a block of their own: each group a grid, the groups in rows. Top left corners by group,
 * from 0, 0, and the extent of all.
 */
export function layOutGroups(groups: Sizes): {
  readonly places: readonly (readonly Pair[])[];
  readonly size: Pair;
} {
  const blocks = groups.map(layOutGrid);
  const area = blocks.reduce(
    (sum, { size: [width, height] }) => sum + (width + BETWEEN) * (height + BETWEEN),
    0,
  );
  const reach = Math.max(...blocks.map(({ size }) => size[0]), Math.sqrt(area * 1.6));
  let [x, y, rowHeight, width] = [0, 0, 0, 0];
  const places = blocks.map((block) => {
    if (x > 0 && x + block.size[0] > reach) {
      y += rowHeight + BETWEEN;
      [x, rowHeight] = [0, 0];
    }
    const [left, top] = [x, y];
    x += block.size[0] + BETWEEN;
    width = Math.max(width, x - BETWEEN);
    rowHeight = Math.max(rowHeight, block.size[1]);
    return block.places.map(([dx, dy]): Pair => [left + dx, top + dy]);
  });
  return { places, size: [Math.max(width, 0), y + rowHeight] };
}

/** A nearly square grid of cells as large as the largest card. */
function layOutGrid(sizes: readonly Pair[]) {
  const width = Math.max(0, ...sizes.map((size) => size[0]));
  const height = Math.max(0, ...sizes.map((size) => size[1]));
  const columns = Math.max(1, Math.round(Math.sqrt((sizes.length * (height + GAP) * 1.4) / (width + GAP))));
  const rows = Math.ceil(sizes.length / columns);
  return {
    places: sizes.map(
      (_, at): Pair => [(at % columns) * (width + GAP), Math.floor(at / columns) * (height + GAP)],
    ),
    size: [
      Math.min(columns, sizes.length) * (width + GAP) - GAP,
      rows * (height + GAP) - GAP,
    ] as const satisfies Pair,
  };
}

/**
 * The top left corner nearest to `middle` where a block of this size covers none of the cards and crosses the edge of
 * no section, tried in rings around it; null where there is none within 40 steps.
 */
export function freeNear(
  { cards, sections }: { readonly cards: readonly Rect[]; readonly sections: readonly Rect[] },
  [width, height]: Pair,
  middle: Pair,
): Pair | null {
  const [left, top] = [Math.round(middle[0] - width / 2), Math.round(middle[1] - height / 2)];
  const isApart = (box: Rect, x: number, y: number) =>
    box.x >= x + width + GAP ||
    box.x + box.width + GAP <= x ||
    box.y >= y + height + GAP ||
    box.y + box.height + GAP <= y;
  const holds = (box: Rect, x: number, y: number) =>
    box.x <= x && box.y <= y && box.x + box.width >= x + width && box.y + box.height >= y + height;
  const isFree = (x: number, y: number) =>
    cards.every((box) => isApart(box, x, y)) &&
    sections.every((box) => isApart(box, x, y) || holds(box, x, y));
  const step = 80;
  for (let ring = 0; ring <= 40; ring++) {
    let best: Pair | null = null;
    let nearest = Number.POSITIVE_INFINITY;
    for (let dx = -ring; dx <= ring; dx++)
      for (let dy = -ring; dy <= ring; dy += Math.abs(dx) === ring ? 1 : Math.max(1, 2 * ring)) {
        const distance = dx * dx + dy * dy;
        if (distance >= nearest || !isFree(left + dx * step, top + dy * step)) continue;
        nearest = distance;
        best = [left + dx * step, top + dy * step];
      }
    if (best) return best;
  }
  return null;
}
