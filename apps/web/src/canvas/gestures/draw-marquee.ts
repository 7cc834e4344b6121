import type { CanvasParts } from "../canvas-parts.ts";
import { containsRect, rectBetween } from "../scene/rect.ts";
import type { Gesture, PointerPlace } from "./gesture.ts";

/** Selects every card that the rectangle touches; sections only when it holds all of them. */
export function drawMarquee(parts: CanvasParts, at: PointerPlace): Gesture {
  const { hand, scene, session, workspace } = parts;
  const before = workspace.get().selection;
  const adds = at.shift || at.mod;
  const letGo = () => hand.setState({ marquee: null });
  return {
    move({ board }) {
      const marquee = rectBetween(at.board, board);
      hand.setState({ marquee, hover: null });
      const hits = scene.itemsIn(marquee).filter((id) => {
        const rect = scene.rect(id);
        const whole = session.live.items.get(id)?.kind === "section";
        return !whole || (rect !== undefined && containsRect(marquee, rect));
      });
      const next = adds ? [...new Set([...before.items, ...hits])] : hits;
      const now = workspace.get().selection;
      const same = now.items.length === next.length && next.every((id, place) => now.items[place] === id);
      if (!same) workspace.select(next, adds ? before.links : []);
    },
    end: letGo,
    cancel() {
      letGo();
      workspace.select(before.items, before.links);
    },
  };
}
