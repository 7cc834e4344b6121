import { type Drop, NO_DROP } from "../../lenses/drop.ts";
import { editsOfWrites } from "../../lenses/edits-of-writes.ts";
import { ownTrial } from "../../trials/own-trial.ts";
import type { CanvasParts } from "../canvas-parts.ts";
import { OWN_HAND } from "../gestures/drag-items.ts";
import type { Gesture } from "../gestures/gesture.ts";
import { showDrop } from "./drag-in-lens.ts";
import { settleDrop } from "./settle-drop.ts";

/** An edge of a card in a hand: pulling it means what the lens says, as a longer bar a longer duration. */
export interface EdgeHold {
  /** Pulls it so many board units from where it is. */
  by(dx: number): void;
  drop(): void;
  cancel(): void;
}

/** Takes an edge of one card. */
export function holdEdge(parts: CanvasParts, id: string, edge: "left" | "right"): EdgeHold {
  const { scene, stage, hand, session } = parts;
  const trial = ownTrial(session);
  const origin = scene.placed(id);
  let drop: Drop = NO_DROP;
  const letGo = () => {
    scene.release(OWN_HAND);
  };
  const done = () => hand.setState({ moving: false, hint: null });
  hand.setState({ moving: true, hover: null });
  return {
    by(dx) {
      const { lens, input } = stage.get();
      if (!origin || !lens.pull) return;
      const x = (edge === "left" ? origin.x : origin.x + origin.width) + dx;
      drop = lens.pull(input, id, edge, x);
      const [left, right] = [edge === "left" ? x : origin.x, edge === "right" ? x : origin.x + origin.width];
      scene.hold(OWN_HAND, new Map([[id, { ...origin, x: left, width: Math.max(4, right - left) }]]));
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

/** Pulls an edge with the pointer. */
export function pullEdge(parts: CanvasParts, startX: number, id: string, edge: "left" | "right"): Gesture {
  const hold = holdEdge(parts, id, edge);
  return {
    move: ({ board }) => hold.by(board[0] - startX),
    end({ board }) {
      hold.by(board[0] - startX);
      hold.drop();
    },
    cancel: hold.cancel,
  };
}
