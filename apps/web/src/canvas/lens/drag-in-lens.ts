import type { Pair } from "@throughline/model";
import type { Drop } from "../../lenses/drop.ts";
import { NO_DROP } from "../../lenses/drop.ts";
import { editsOfWrites } from "../../lenses/edits-of-writes.ts";
import { ownTrial } from "../../trials/own-trial.ts";
import type { Rect } from "../../workspace/camera.ts";
import type { CanvasParts } from "../canvas-parts.ts";
import { holdAt, OWN_HAND } from "../gestures/drag-items.ts";
import type { Gesture, PointerPlace } from "../gestures/gesture.ts";
import { settleDrop } from "./settle-drop.ts";

/** Cards in a hand in a lens: where they are held, and what letting go there would mean. */
export interface LensHold {
  /** Holds them so far from their places and tells everyone what a drop would do. */
  by(shift: Pair): void;
  drop(): void;
  cancel(): void;
}

/** Takes cards that have a place in the present lens. All on the way is presence; the drop writes once. */
export function holdInLens(parts: CanvasParts, ids: readonly string[]): LensHold {
  const { scene, stage, hand, session } = parts;
  const trial = ownTrial(session);
  const origins = new Map<string, Rect>();
  for (const id of ids) {
    const rect = scene.placed(id);
    if (rect) origins.set(id, rect);
  }
  let drop: Drop = NO_DROP;
  const letGo = () => {
    scene.release(OWN_HAND);
    session.peers.share({ drag: null });
  };
  const done = () => hand.setState({ moving: false, hint: null });
  hand.setState({ moving: true, hover: null });
  return {
    by([dx, dy]) {
      holdAt(parts, origins, [dx, dy]);
      const { lens, input } = stage.get();
      const held = new Map<string, Rect>();
      for (const [id, rect] of origins) held.set(id, { ...rect, x: rect.x + dx, y: rect.y + dy });
      drop = held.size === 0 ? NO_DROP : lens.drop(input, held);
      showDrop(parts, drop);
      trial.hold(drop.ok ? editsOfWrites(input, drop.writes) : []);
    },
    drop() {
      done();
      settleDrop(parts, drop, { stopTrying: trial.letGo, letGo });
    },
    cancel() {
      done();
      trial.letGo();
      letGo();
    },
  };
}

/** Says beside the hand what the drop would mean, or why it cannot be. */
export function showDrop({ hand }: Pick<CanvasParts, "hand">, drop: Drop): void {
  const text = drop.ok ? (drop.hint ?? "") : drop.reason;
  const before = hand.getState().hint;
  if (before?.text === text && before.isProblem === !drop.ok) return;
  hand.setState({ hint: text === "" ? null : { text, isProblem: !drop.ok } });
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
