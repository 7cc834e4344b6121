import type { Rect } from "../../../workspace/camera.ts";
import type { Arrangement } from "../../arrangement.ts";

/** The pairs of cards that overlap, and the cards that lie outside the bounds: none in a sound arrangement. */
export function findOverlaps({ places, bounds }: Arrangement): readonly string[] {
  const list = [...places];
  const found: string[] = [];
  for (const [index, [id, rect]] of list.entries()) {
    if (!bounds || !isInside(rect, bounds)) found.push(`${id} outside`);
    for (const [other, next] of list.slice(index + 1)) {
      const apart =
        rect.x + rect.width <= next.x ||
        next.x + next.width <= rect.x ||
        rect.y + rect.height <= next.y ||
        next.y + next.height <= rect.y;
      if (!apart) found.push(`${id} ${other}`);
    }
  }
  return found;
}

function isInside({ x, y, width, height }: Rect, all: Rect): boolean {
  return x >= all.x && y >= all.y && x + width <= all.x + all.width && y + height <= all.y + all.height;
}
