import type { Pair } from "@throughline/model";
import type { Direction } from "../../lenses/lens.ts";
import type { Rect } from "../../workspace/camera.ts";
import type { CanvasParts } from "../canvas-parts.ts";
import { holdInLens } from "../lens/drag-in-lens.ts";
import { holdEdge } from "../lens/pull-edge.ts";
import { dropItems, holdAt, OWN_HAND } from "./drag-items.ts";
import { membersOf } from "./members-of.ts";

/** A pause of this many milliseconds ends a burst. */
const PAUSE = 500;

/** What a burst of keys has in its hand. */
interface Held {
  by(shift: Pair): void;
  drop(): void;
}

/** Moves the selection by arrow keys: held like a drag, and written once when the burst is over. */
export function createNudge(parts: CanvasParts) {
  const { workspace, session, stage } = parts;
  let held: Held | null = null;
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
  const step = (take: () => Held, name: string, direction: Direction, big: boolean) => {
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
      step(() => takeEdge(parts, item.id, edge), `pull ${edge}`, direction, big);
      return true;
    },
    finish,
  };
}

function takeCards(parts: CanvasParts, ids: readonly string[]): Held {
  if (parts.stage.get().lens.placeOne === undefined) return holdInLens(parts, ids);
  const { scene, session } = parts;
  const origins = new Map<string, Rect>();
  for (const id of membersOf(parts, ids)) {
    const rect = scene.placed(id);
    if (rect) origins.set(id, rect);
  }
  let at: Pair = [0, 0];
  return {
    by(shift) {
      at = shift;
      holdAt(parts, origins, shift);
    },
    drop() {
      dropItems(parts, ids, origins, at);
      scene.release(OWN_HAND);
      session.peers.share({ drag: null });
    },
  };
}

function takeEdge(parts: CanvasParts, id: string, edge: "left" | "right"): Held {
  const hold = holdEdge(parts, id, edge);
  return { by: ([dx]) => hold.by(dx), drop: hold.drop };
}
