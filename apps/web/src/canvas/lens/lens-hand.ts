import type { Pair } from "@throughline/model";
import { type Drop, NO_DROP } from "../../lenses/drop.ts";
import { editsOfWrites } from "../../lenses/edits-of-writes.ts";
import { ownTrial } from "../../trials/own-trial.ts";
import type { CanvasParts } from "../canvas-parts.ts";
import { settleDrop } from "./settle-drop.ts";

/** A hand in a lens, whatever it holds: a card, an edge, a token. */
export interface LensHand {
  /** Says beside the hand what letting go would mean now, and tells everyone what would follow. */
  means(drop: Drop): void;
  /** Lets go here: what it means is done, once. */
  drop(): void;
  cancel(): void;
}

/** Something in a hand, to be carried about and let go: written once, at the end. */
export interface Hold {
  /** Holds it so far from where it was taken and tells everyone what letting go would do. */
  by(shift: Pair): void;
  drop(): void;
  cancel(): void;
}

/** Takes something; `letGo` puts the picture of it back where the board has it. */
export function createLensHand(
  parts: Pick<CanvasParts, "session" | "hand" | "stage">,
  letGo: () => void,
): LensHand {
  const { session, hand, stage } = parts;
  const trial = ownTrial(session);
  let meant: Drop = NO_DROP;
  const done = () => hand.setState({ moving: false, hint: null });
  hand.setState({ moving: true, hover: null });
  return {
    means(drop) {
      meant = drop;
      const text = drop.ok ? (drop.hint ?? "") : drop.reason;
      const before = hand.getState().hint;
      if (before?.text !== text || before.isProblem === drop.ok)
        hand.setState({ hint: text === "" ? null : { text, isProblem: !drop.ok } });
      trial.hold(drop.ok ? editsOfWrites(stage.get().input, drop.writes) : []);
    },
    drop() {
      done();
      settleDrop(parts, meant, { stopTrying: trial.letGo, letGo });
    },
    cancel() {
      done();
      trial.letGo();
      letGo();
    },
  };
}
