import type { Rect } from "../../workspace/camera.ts";
import type { CanvasParts } from "../canvas-parts.ts";
import { dropItems, holdAt, OWN_HAND } from "./drag-items.ts";
import { membersOf } from "./members-of.ts";

const STEP = 8;
const BIG_STEP = 40;
/** A pause of this many milliseconds ends a burst. */
const PAUSE = 500;

/** Moves the selection by arrow keys: held like a drag, and written once when the burst is over. */
export function createNudge(parts: CanvasParts) {
  const { workspace, scene, session } = parts;
  let ids: readonly string[] = [];
  let origins = new Map<string, Rect>();
  let [dx, dy] = [0, 0];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const finish = () => {
    clearTimeout(timer);
    if (origins.size === 0) return;
    const moved = origins;
    origins = new Map();
    dropItems(parts, ids, moved, [dx, dy]);
    scene.release(OWN_HAND);
    session.peers.share({ drag: null });
  };
  return {
    by([x, y]: readonly [number, number], big: boolean): void {
      if (origins.size === 0) {
        ids = workspace.get().selection.items.filter((id) => session.live.items.get(id)?.locked === false);
        for (const id of membersOf(parts, ids)) {
          const rect = scene.placed(id);
          if (rect) origins.set(id, rect);
        }
        [dx, dy] = [0, 0];
      }
      const step = big ? BIG_STEP : STEP;
      dx += x * step;
      dy += y * step;
      holdAt(parts, origins, [dx, dy]);
      clearTimeout(timer);
      timer = setTimeout(finish, PAUSE);
    },
    finish,
  };
}
