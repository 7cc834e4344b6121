import type { Pair } from "@throughline/model";
import type { Token } from "../../lenses/arrangement.ts";
import { type Drop, NO_DROP } from "../../lenses/drop.ts";
import { editsOfWrites } from "../../lenses/edits-of-writes.ts";
import { ownTrial } from "../../trials/own-trial.ts";
import type { CanvasParts } from "../canvas-parts.ts";
import { showDrop } from "./drag-in-lens.ts";
import { settleDrop } from "./settle-drop.ts";

/** A token in a hand. `show` is told how far it is from its place, and null when it stands there again. */
export interface TokenHold {
  by(shift: Pair): void;
  drop(): void;
  cancel(): void;
}

/** Takes a token of the present lens; all on the way is presence, the drop writes once. */
export function holdToken(parts: CanvasParts, token: Token, show: (shift: Pair | null) => void): TokenHold {
  const { stage, session, hand } = parts;
  const trial = ownTrial(session);
  let drop: Drop = NO_DROP;
  const letGo = () => {
    show(null);
  };
  const done = () => hand.setState({ moving: false, hint: null });
  hand.setState({ moving: true, hover: null });
  return {
    by([x, y]) {
      const { lens, input } = stage.get();
      const [dx, dy] = [token.moves === "y" ? 0 : x, token.moves === "x" ? 0 : y];
      const { rect } = token;
      drop = lens.dropToken?.(input, token.id, { ...rect, x: rect.x + dx, y: rect.y + dy }) ?? NO_DROP;
      show([dx, dy]);
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
