import { cardSize, type Item, type Pair } from "@throughline/model";

const GAP = 24;

/**
 * A place near the board's content where a card of this size covers nothing: beside the lowest cards as far
 * as the content reaches, else below them. The top left corner, in board units.
 */
export function freePlace(items: Iterable<Item>, [width, height]: Pair): Pair {
  const boxes = [...items].map((item) => {
    const [w, h] = cardSize(item);
    return { left: item.pos[0], top: item.pos[1], right: item.pos[0] + w, bottom: item.pos[1] + h };
  });
  if (boxes.length === 0) return [0, 0];
  const bound = boxes.reduce((all, box) => ({
    left: Math.min(all.left, box.left),
    top: Math.min(all.top, box.top),
    right: Math.max(all.right, box.right),
    bottom: Math.max(all.bottom, box.bottom),
  }));
  const y = bound.bottom - height;
  const reach = Math.max(bound.right, bound.left + 4 * (width + GAP));
  const near = boxes.filter((box) => box.bottom > y - GAP);
  for (let x = bound.left; x + width <= reach; x += width + GAP) {
    const covered = near.some(
      (box) => box.left < x + width + GAP && box.right > x - GAP && box.top < y + height + GAP,
    );
    if (!covered) return [x, y];
  }
  return [bound.left, bound.bottom + GAP];
}
