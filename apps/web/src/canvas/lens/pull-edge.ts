import type { CanvasParts } from "../canvas-parts.ts";
import { OWN_HAND } from "../gestures/drag-items.ts";
import type { Gesture } from "../gestures/gesture.ts";
import { createLensHand, type Hold } from "./lens-hand.ts";

/**
 * Takes an edge of one card, which goes along with a hand to the left and right only: pulling it means what the
 * lens says, as a longer bar a longer duration.
 */
export function holdEdge(parts: CanvasParts, id: string, edge: "left" | "right"): Hold {
  const { scene, stage } = parts;
  const origin = scene.placed(id);
  const hand = createLensHand(parts, () => scene.release(OWN_HAND));
  return {
    by([dx]) {
      const { lens, input } = stage.get();
      if (!origin || !lens.pull) return;
      const x = (edge === "left" ? origin.x : origin.x + origin.width) + dx;
      const [left, right] = [edge === "left" ? x : origin.x, edge === "right" ? x : origin.x + origin.width];
      scene.hold(OWN_HAND, new Map([[id, { ...origin, x: left, width: Math.max(4, right - left) }]]));
      hand.means(lens.pull(input, id, edge, x));
    },
    drop: hand.drop,
    cancel: hand.cancel,
  };
}

/** Pulls an edge with the pointer. */
export function pullEdge(parts: CanvasParts, startX: number, id: string, edge: "left" | "right"): Gesture {
  const hold = holdEdge(parts, id, edge);
  return {
    move: ({ board }) => hold.by([board[0] - startX, 0]),
    end({ board }) {
      hold.by([board[0] - startX, 0]);
      hold.drop();
    },
    cancel: hold.cancel,
  };
}
