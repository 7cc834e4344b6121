import type { Pair } from "@throughline/model";
import type { Rect } from "../workspace/camera.ts";

const GAP = 12;

/**
 * Where a bar of a size goes beside a target so that it covers neither: above it, below it where there is no
 * room above, and inside the stage in any case. Undefined when the target is out of sight. All in pixels of
 * the window; the result is the bar's top left corner.
 */
export function barPlace(target: Rect, bar: Pair, stage: Rect): Pair | undefined {
  const [right, bottom] = [stage.x + stage.width, stage.y + stage.height];
  const hidden =
    target.x > right ||
    target.y > bottom ||
    target.x + target.width < stage.x ||
    target.y + target.height < stage.y;
  if (hidden) return undefined;
  const middle = target.x + target.width / 2 - bar[0] / 2;
  const above = target.y - bar[1] - GAP;
  const below = target.y + target.height + GAP;
  const top = above >= stage.y + GAP ? above : below + bar[1] <= bottom - GAP ? below : stage.y + GAP;
  return [
    Math.round(Math.max(stage.x + GAP, Math.min(middle, right - bar[0] - GAP))),
    Math.round(Math.max(stage.y + GAP, top)),
  ];
}
