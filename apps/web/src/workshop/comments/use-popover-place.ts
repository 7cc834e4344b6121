import { type RefObject, useLayoutEffect } from "react";
import { useSession } from "../../session/session-context.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { anchorOf, cardRect } from "./anchor.ts";
import { besidePin } from "./beside-pin.ts";
import type { Subject } from "./comments-view.ts";

/** Where it is a sheet at the bottom; the style sheet says the same. */
const NARROW = "(max-width: 640px)";

/** Keeps a box of the stage beside the pin of a subject while the view moves and cards change, by its style alone. */
export function usePopoverPlace(box: RefObject<HTMLElement | null>, { on, at }: Subject): void {
  const session = useSession();
  const workspace = useWorkspace();
  useLayoutEffect(() => {
    const element = box.current;
    const stage = element?.parentElement;
    if (!element || !stage) return;
    const place = () => {
      if (globalThis.matchMedia?.(NARROW).matches) {
        element.style.transform = "";
        return;
      }
      const frame = stage.getBoundingClientRect();
      const where = { session, workspace };
      const anchor = anchorOf(where, { on, at });
      const tip = anchor && workspace.camera?.toScreen(anchor);
      const card = on === null ? undefined : cardRect(where, on);
      const corner = card && workspace.camera?.toScreen([card.x, card.y]);
      const [x, y] = besidePin(
        tip && [tip[0] - frame.x, tip[1] - frame.y],
        ((corner ?? tip)?.[0] ?? 0) - frame.x,
        [element.offsetWidth, element.offsetHeight],
        [frame.width, frame.height],
      );
      element.style.transform = `translate(${x}px, ${y}px)`;
    };
    place();
    const watch = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(place);
    watch?.observe(element);
    watch?.observe(stage);
    const stops = [
      workspace.followView(place),
      session.live.subscribe(place),
      workspace.stage?.subscribe(place) ?? (() => {}),
    ];
    return () => {
      watch?.disconnect();
      for (const stop of stops) stop();
    };
  }, [box, session, workspace, on, at]);
}
