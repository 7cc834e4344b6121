import type { Pair } from "@throughline/model";
import type { Rect } from "../../workspace/camera.ts";
import { distanceToLink, type LinkShape } from "../links/link-geometry.ts";

/** The square around a point that a pointer there may mean, so far to each side. */
export function areaAround([x, y]: Pair, slack: number): Rect {
  return { x: x - slack, y: y - slack, width: 2 * slack, height: 2 * slack };
}

/** The one that lies above all others by `compare`; undefined for none. */
export function topmost(
  ids: readonly string[],
  compare: (a: string, b: string) => number,
): string | undefined {
  return ids.reduce<string | undefined>(
    (top, id) => (top === undefined || compare(id, top) > 0 ? id : top),
    undefined,
  );
}

/** The link whose curve is nearest to a point and no farther than `slack`. */
export function nearestLink(
  ids: readonly string[],
  shapeOf: (id: string) => LinkShape | undefined,
  point: Pair,
  slack: number,
): string | undefined {
  let [best, nearest]: [string | undefined, number] = [undefined, slack];
  for (const id of ids) {
    const shape = shapeOf(id);
    const distance = shape ? distanceToLink(shape, point) : Infinity;
    if (distance <= nearest) [best, nearest] = [id, distance];
  }
  return best;
}
