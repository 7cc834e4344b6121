import type { Pair } from "@throughline/model";
import { overlaps } from "../scene/rect.ts";
import type { Scene } from "../scene/scene.ts";
import { type LinkShape, pointOnLink } from "./link-geometry.ts";

const HEIGHT = 20;
const GAP = 6;
/** Places along the curve, the best first. */
const PLACES = [0.5, 0.38, 0.62, 0.26, 0.74] as const;

/**
 * Where along a link its label stands free of cards, the middle first; undefined when it would be hidden
 * everywhere. With `always` it stands in the middle then.
 */
export function labelPlace(shape: LinkShape, width: number, scene: Scene, always: boolean): Pair | undefined {
  for (const t of PLACES) {
    const at = pointOnLink(shape, t);
    const box = {
      x: at[0] - width / 2 - GAP,
      y: at[1] - HEIGHT / 2 - GAP / 2,
      width: width + 2 * GAP,
      height: HEIGHT + GAP,
    };
    const covered = scene.itemsIn(box).some((id) => {
      const rect = scene.rect(id);
      return rect !== undefined && !scene.isSection(id) && overlaps(rect, box);
    });
    if (!covered) return at;
  }
  return always ? shape.middle : undefined;
}
