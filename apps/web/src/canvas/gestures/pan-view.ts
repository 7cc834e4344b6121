import type { Pair } from "@throughline/model";
import type { CanvasParts } from "../canvas-parts.ts";
import type { Gesture, PointerPlace } from "./gesture.ts";
import { stopFollowing } from "./stop-following.ts";

/** Moves the view with the pointer. */
export function panView(parts: CanvasParts, at: PointerPlace): Gesture {
  let last: Pair = at.screen;
  stopFollowing(parts);
  parts.hand.setState({ panning: true, hover: null });
  const letGo = () => parts.hand.setState({ panning: false });
  return {
    move({ screen }) {
      parts.camera.panBy(screen[0] - last[0], screen[1] - last[1]);
      last = screen;
    },
    end: letGo,
    cancel: letGo,
  };
}
