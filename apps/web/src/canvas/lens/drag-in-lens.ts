import { NO_DROP } from "../../lenses/drop.ts";
import type { Rect } from "../../workspace/camera.ts";
import type { CanvasParts } from "../canvas-parts.ts";
import { holdAt, OWN_HAND } from "../gestures/drag-items.ts";
import type { Gesture, PointerPlace } from "../gestures/gesture.ts";
import { createLensHand, type Hold } from "./lens-hand.ts";

/** Takes cards that have a place in the present lens. All on the way is presence; the drop writes once. */
export function holdInLens(parts: CanvasParts, ids: readonly string[]): Hold {
  const { scene, stage, session } = parts;
  const origins = new Map<string, Rect>();
  for (const id of ids) {
    const rect = scene.placed(id);
    if (rect) origins.set(id, rect);
  }
  const hand = createLensHand(parts, () => {
    scene.release(OWN_HAND);
    session.peers.share({ drag: null });
  });
  return {
    by([dx, dy]) {
      holdAt(parts, origins, [dx, dy]);
      const { lens, input } = stage.get();
      const held = new Map<string, Rect>();
      for (const [id, rect] of origins) held.set(id, { ...rect, x: rect.x + dx, y: rect.y + dy });
      hand.means(held.size === 0 ? NO_DROP : lens.drop(input, held));
    },
    drop: hand.drop,
    cancel: hand.cancel,
  };
}

/** Carries cards under the pointer through the present lens. */
export function dragInLens(parts: CanvasParts, at: PointerPlace, ids: readonly string[]): Gesture {
  const hold = holdInLens(parts, ids);
  const move = ({ board, shift }: PointerPlace) => {
    const [dx, dy] = [board[0] - at.board[0], board[1] - at.board[1]];
    if (!shift) hold.by([dx, dy]);
    else hold.by(Math.abs(dx) > Math.abs(dy) ? [dx, 0] : [0, dy]);
  };
  return {
    move,
    end(place) {
      move(place);
      hold.drop();
    },
    cancel: hold.cancel,
  };
}
