import type { Pair } from "@throughline/model";
import type { Token } from "../../lenses/arrangement.ts";
import { NO_DROP } from "../../lenses/drop.ts";
import type { CanvasParts } from "../canvas-parts.ts";
import { createLensHand, type Hold } from "./lens-hand.ts";

/**
 * Takes a token of the present lens; all on the way is presence, the drop writes once. `show` is told how far it
 * is from its place, and null when it stands there again.
 */
export function holdToken(parts: CanvasParts, token: Token, show: (shift: Pair | null) => void): Hold {
  const hand = createLensHand(parts, () => show(null));
  return {
    by([x, y]) {
      const { lens, input } = parts.stage.get();
      const [dx, dy] = [token.moves === "y" ? 0 : x, token.moves === "x" ? 0 : y];
      const { rect } = token;
      show([dx, dy]);
      hand.means(lens.dropToken?.(input, token.id, { ...rect, x: rect.x + dx, y: rect.y + dy }) ?? NO_DROP);
    },
    drop: hand.drop,
    cancel: hand.cancel,
  };
}
