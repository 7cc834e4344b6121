import { duplicateItems } from "@throughline/board";
import type { Pair } from "@throughline/model";
import { presenceLimits } from "@throughline/protocol";
import { runWrites } from "../../lenses/run-writes.ts";
import { notify } from "../../ui/notify.ts";
import type { Rect } from "../../workspace/camera.ts";
import type { CanvasParts } from "../canvas-parts.ts";
import { boundsOf } from "../scene/rect.ts";
import type { Gesture, PointerPlace } from "./gesture.ts";
import { membersOf } from "./members-of.ts";
import { snap } from "./snap.ts";

export const OWN_HAND = "me";
/** How near in pixels an edge must be to draw a card to it. */
const SNAP_REACH = 6;
/** Aligning with more neighbours than this costs more than it helps. */
const MOST_NEIGHBOURS = 200;

/**
 * Carries the given items, and what is inside held sections, under the pointer. All on the way is presence;
 * the document is written once, at the end, by what the lens says the drop means. Mod keeps it from snapping.
 */
export function dragItems(parts: CanvasParts, at: PointerPlace, ids: readonly string[]): Gesture {
  const { scene, hand, camera } = parts;
  const carried = membersOf(parts, ids);
  const origins = new Map<string, Rect>();
  for (const id of carried) {
    const rect = scene.placed(id);
    if (rect) origins.set(id, rect);
  }
  const frame = boundsOf(ids.flatMap((id) => origins.get(id) ?? []));
  const copies = at.alt;
  let shift: Pair = [0, 0];
  hand.setState({ moving: true, hover: null });

  const move = ({ board, mod, shift: straight }: PointerPlace) => {
    let [dx, dy] = [board[0] - at.board[0], board[1] - at.board[1]];
    if (straight) [dx, dy] = Math.abs(dx) > Math.abs(dy) ? [dx, 0] : [0, dy];
    const target = frame && { ...frame, x: frame.x + dx, y: frame.y + dy };
    const snapped =
      target && !mod
        ? snap(target, neighbours(parts, target, origins), SNAP_REACH / camera.transform().zoom)
        : undefined;
    shift = [dx + (snapped?.dx ?? 0), dy + (snapped?.dy ?? 0)];
    hand.setState({ guides: snapped?.guides ?? [] });
    holdAt(parts, origins, shift);
  };
  const letGo = () => {
    scene.release(OWN_HAND);
    hand.setState({ guides: [], moving: false });
    parts.session.peers.share({ drag: null });
  };

  return {
    move,
    end(place) {
      move(place);
      const moved = shift[0] !== 0 || shift[1] !== 0;
      if (moved && copies) dropCopies(parts, ids, shift);
      else if (moved) dropItems(parts, ids, origins, shift);
      letGo();
    },
    cancel: letGo,
  };
}

/** Shows rectangles away from their places, here and to everyone else. */
export function holdAt(parts: CanvasParts, origins: ReadonlyMap<string, Rect>, [dx, dy]: Pair): void {
  const held = new Map<string, Rect>();
  for (const [id, rect] of origins) held.set(id, { ...rect, x: rect.x + dx, y: rect.y + dy });
  parts.scene.hold(OWN_HAND, held);
  const moves = [...held].slice(0, presenceLimits.moves);
  parts.session.peers.share({
    drag: {
      ids: moves.map(([id]) => id),
      moves: moves.map(([id, rect]) => [id, Math.round(rect.x), Math.round(rect.y)]),
    },
  });
}

/** Asks the lens what the drop means and does it, as one transaction. */
export function dropItems(
  parts: CanvasParts,
  ids: readonly string[],
  origins: ReadonlyMap<string, Rect>,
  [dx, dy]: Pair,
): void {
  const { stage, session } = parts;
  const held = new Map<string, Rect>();
  for (const id of ids) {
    const rect = origins.get(id);
    if (rect) held.set(id, { ...rect, x: rect.x + dx, y: rect.y + dy });
  }
  const { lens, input } = stage.get();
  const drop = lens.drop(input, held);
  if (!drop.ok) {
    notify(drop.reason, "problem");
    return;
  }
  const result = runWrites(session.board, drop.name, drop.writes);
  if (!result.ok) notify(result.reason, "problem");
}

function dropCopies(parts: CanvasParts, ids: readonly string[], [dx, dy]: Pair): void {
  const result = duplicateItems(parts.session.board, ids, [Math.round(dx), Math.round(dy)]);
  if (result.ok) parts.workspace.select(result.items);
  else notify(result.reason, "problem");
}

function neighbours(parts: CanvasParts, target: Rect, held: ReadonlyMap<string, Rect>): readonly Rect[] {
  const view = parts.camera.view();
  const found = parts.scene.itemsIn(view);
  if (found.length > MOST_NEIGHBOURS * 4) return [];
  const rects = found.flatMap((id) => {
    if (held.has(id) || parts.session.live.items.get(id)?.kind === "stroke") return [];
    return parts.scene.rect(id) ?? [];
  });
  const far = (rect: Rect) => Math.abs(rect.x - target.x) + Math.abs(rect.y - target.y);
  return rects.length <= MOST_NEIGHBOURS
    ? rects
    : rects.sort((a, b) => far(a) - far(b)).slice(0, MOST_NEIGHBOURS);
}
