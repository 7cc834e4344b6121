import { blockOf } from "../../actions/selected-blocks.ts";
import { placesFreely } from "../../lenses/places-freely.ts";
import type { BoardSession } from "../../session/session-context.ts";
import type { Rect } from "../../workspace/camera.ts";
import type { Workspace } from "../../workspace/workspace.ts";

/** Cards narrower than this on screen are too small for a mark. Pixels. */
const NARROWEST = 64;
/** More marks than this tell nobody anything. */
const MOST = 150;

/** A card in view, with the place of its mark in board units: the lower right corner of the card. */
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
    const [x, y] = [rect.x + rect.width, rect.y + rect.height];
    if (x < view.x || rect.x > view.x + view.width) continue;
    if (y < view.y || rect.y > view.y + view.height) continue;
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
