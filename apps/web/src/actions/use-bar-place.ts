import type { Item } from "@throughline/model";
import { type RefObject, useEffect } from "react";
import { placesFreely } from "../lenses/places-freely.ts";
import { useSession } from "../session/session-context.ts";
import type { Rect } from "../workspace/camera.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { useWorkspace } from "../workspace/workspace-context.ts";
import { barPlace } from "./bar-place.ts";
import { selectedItems, selectedLinks } from "./selected.ts";
import { blockOf, boundsOf } from "./selected-blocks.ts";

/**
 * Keeps an element of the stage beside the selection while the view moves and cards change, by its style
 * alone. Out of the way while a button is held down on the board, for that may be a drag.
 */
export function useBarPlace(ref: RefObject<HTMLElement | null>, shown: boolean): void {
  const session = useSession();
  const workspace = useWorkspace();
  useEffect(() => {
    const bar = ref.current;
    const stage = bar?.parentElement;
    if (!shown || !bar || !stage) return;
    let bounds: Rect | undefined;
    let held = false;
    const place = () => {
      const { camera } = workspace;
      const corner = camera && bounds && camera.toScreen([bounds.x, bounds.y]);
      const frame = stage.getBoundingClientRect();
      const zoom = camera?.view().zoom ?? 1;
      const at =
        corner &&
        bounds &&
        barPlace(
          { x: corner[0], y: corner[1], width: bounds.width * zoom, height: bounds.height * zoom },
          [bar.offsetWidth, bar.offsetHeight],
          frame,
        );
      bar.style.visibility = at && !held ? "visible" : "hidden";
      if (at) bar.style.transform = `translate(${at[0] - frame.x}px, ${at[1] - frame.y}px)`;
    };
    const measure = () => {
      const where = { session, workspace };
      const ends = selectedLinks(where).flatMap((link) =>
        [link.from, link.to].flatMap((id) => session.live.items.get(id) ?? []),
      );
      const items = selectedItems(where);
      bounds = boundsOf((items.length > 0 ? items : ends).flatMap((item) => seenBlock(workspace, item)));
      place();
    };
    const hold = (event: PointerEvent) => {
      held = event.target instanceof Node && stage.contains(event.target) && !bar.contains(event.target);
      place();
    };
    const release = () => {
      held = false;
      place();
    };
    measure();
    const stops = [
      workspace.followView(place),
      session.live.subscribe(measure),
      workspace.stage?.subscribe(measure) ?? (() => {}),
      workspace.store.subscribe((state, before) => state.selection !== before.selection && measure()),
    ];
    window.addEventListener("pointerdown", hold, true);
    window.addEventListener("pointerup", release, true);
    window.addEventListener("pointercancel", release, true);
    window.addEventListener("resize", place);
    return () => {
      for (const stop of stops) stop();
      window.removeEventListener("pointerdown", hold, true);
      window.removeEventListener("pointerup", release, true);
      window.removeEventListener("pointercancel", release, true);
      window.removeEventListener("resize", place);
    };
  }, [ref, shown, session, workspace]);
}

/** Where a card stands in the present lens; nothing where it has no place there. */
function seenBlock({ stage }: Workspace, item: Item): readonly Rect[] {
  const state = stage?.get();
  if (!state || placesFreely(state.lens)) return [blockOf(item)];
  return [state.arrangement.places.get(item.id) ?? []].flat();
}
