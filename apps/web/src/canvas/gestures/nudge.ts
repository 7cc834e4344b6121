import type { Pair } from "@throughline/model";
import type { Direction } from "../../lenses/lens.ts";
import { placesFreely } from "../../lenses/places-freely.ts";
import type { Rect } from "../../workspace/camera.ts";
import type { CanvasParts } from "../canvas-parts.ts";
import { holdInLens } from "../lens/drag-in-lens.ts";
import type { Hold } from "../lens/lens-hand.ts";
import { holdEdge } from "../lens/pull-edge.ts";
import { dropItems, holdAt, OWN_HAND } from "./drag-items.ts";
import { membersOf } from "./members-of.ts";

/** A pause of this many milliseconds ends a burst. */
const PAUSE = 500;

/** Moves the selection by arrow keys: held like a drag, and written once when the burst is over. */
export function createNudge(parts: CanvasParts) {
  const { workspace, session, stage } = parts;
  let held: Hold | null = null;
  let how = "";
  let [dx, dy] = [0, 0];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const finish = () => {
    clearTimeout(timer);
    held?.drop();
    held = null;
  };
  const openIds = () =>
    workspace.get().selection.items.filter((id) => session.live.items.get(id)?.locked === false);
  const step = (take: () => Hold, name: string, direction: Direction, big: boolean) => {
    if (how !== name) finish();
    how = name;
    const [first] = openIds();
    if (first === undefined) return;
    if (!held) {
      held = take();
      [dx, dy] = [0, 0];
    }
    const { lens, input } = stage.get();
    const [x, y] = lens.step(input, first, direction, big);
    [dx, dy] = [dx + x, dy + y];
    held.by([dx, dy]);
    clearTimeout(timer);
    timer = setTimeout(finish, PAUSE);
  };
  return {
    /** Carries the selected cards one step. */
    by(direction: Direction, big: boolean): void {
      step(() => takeCards(parts, openIds()), "carry", direction, big);
    },
    /** Pulls an edge of the one selected card one step, where the lens gives that a meaning. */
    pull(edge: "left" | "right", direction: Direction, big: boolean): boolean {
      const [id] = openIds();
      const item = id === undefined ? undefined : session.live.items.get(id);
      if (!item || !stage.get().lens.pullable?.(item).includes(edge)) return false;
      step(() => holdEdge(parts, item.id, edge), `pull ${edge}`, direction, big);
      return true;
    },
    finish,
  };
}

function takeCards(parts: CanvasParts, ids: readonly string[]): Hold {
  if (!placesFreely(parts.stage.get().lens)) return holdInLens(parts, ids);
  const { scene, session } = parts;
  const origins = new Map<string, Rect>();
  for (const id of membersOf(parts, ids)) {
    const rect = scene.placed(id);
    if (rect) origins.set(id, rect);
  }
  let at: Pair = [0, 0];
  const letGo = () => {
    scene.release(OWN_HAND);
    session.peers.share({ drag: null });
  };
  return {
    by(shift) {
      at = shift;
      holdAt(parts, origins, shift);
    },
    drop() {
      dropItems(parts, ids, origins, at);
      letGo();
    },
    cancel: letGo,
  };
}
