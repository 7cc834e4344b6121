import { blockOf } from "../../actions/selected-blocks.ts";
import { placesFreely } from "../../lenses/places-freely.ts";
import type { BoardSession } from "../../session/session-context.ts";
import type { Rect } from "../../workspace/camera.ts";
import type { Workspace } from "../../workspace/workspace.ts";

/** Cards narrower than this on screen are too small for a mark. Pixels. */
const NARROWEST = 64;
/** Cards lower than this on screen, as rows of a list, have their mark in the middle of its height. Pixels. */
const LOW = 40;
/** Room that a mark keeps to the edge of what is seen. Pixels. */
const EDGE = 16;
/** More marks than this tell nobody anything. */
const MOST = 150;

/** A card in view, with the place of its mark in board units: the lower right corner of what is seen of it. */
export interface MarkPlace {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Which of these cards are in view now and large enough for a mark, from top to bottom. */
export function marksInView(
  { live }: Pick<BoardSession, "live">,
  workspace: Workspace,
  ids: readonly string[],
): readonly MarkPlace[] {
  const { camera } = workspace;
  if (!camera) return [];
  const view = camera.view();
  const marks: MarkPlace[] = [];
  for (const id of ids) {
    const rect = placeOf({ live }, workspace, id);
    if (!rect || rect.width * view.zoom < NARROWEST) continue;
    // Of a card that reaches out of view, the mark stays where it is seen.
    const x = Math.min(rect.x + rect.width, view.x + view.width - EDGE / view.zoom);
    const low = rect.height * view.zoom < LOW ? rect.height / 2 : rect.height;
    const y = Math.min(rect.y + low, view.y + view.height - EDGE / view.zoom);
    if (x < Math.max(rect.x, view.x) || y < Math.max(rect.y, view.y)) continue;
    marks.push({ id, x, y });
  }
  return marks.sort((one, other) => one.y - other.y || one.x - other.x).slice(0, MOST);
}

/** Where a card stands in the present lens; null where it has no place. */
function placeOf({ live }: Pick<BoardSession, "live">, { stage }: Workspace, id: string): Rect | null {
  const item = live.items.get(id);
  const state = stage?.get();
  if (!item) return null;
  if (!state || placesFreely(state.lens)) return blockOf(item);
  return state.arrangement.places.get(id) ?? null;
}
