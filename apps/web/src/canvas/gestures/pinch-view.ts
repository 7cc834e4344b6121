import type { Pair } from "@throughline/model";
import type { CanvasParts } from "../canvas-parts.ts";
import { stopFollowing } from "./stop-following.ts";

/** Two fingers: their middle pans, their distance zooms. Call `move` with where both are. */
export function pinchView(parts: CanvasParts, first: Pair, second: Pair) {
  let middle = between(first, second);
  let distance = Math.max(1, apart(first, second));
  stopFollowing(parts);
  return {
    move(a: Pair, b: Pair): void {
      const nextMiddle = between(a, b);
      const nextDistance = Math.max(1, apart(a, b));
      const { camera } = parts;
      camera.panBy(nextMiddle[0] - middle[0], nextMiddle[1] - middle[1]);
      camera.zoomAt(...nextMiddle, camera.transform().zoom * (nextDistance / distance));
      middle = nextMiddle;
      distance = nextDistance;
    },
  };
}

function between([ax, ay]: Pair, [bx, by]: Pair): Pair {
  return [(ax + bx) / 2, (ay + by) / 2];
}

function apart([ax, ay]: Pair, [bx, by]: Pair): number {
  return Math.hypot(bx - ax, by - ay);
}
