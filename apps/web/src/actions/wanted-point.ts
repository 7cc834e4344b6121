import type { Pair } from "@throughline/model";
import { lensOf } from "../lenses/all-lenses.ts";
import { placesFreely } from "../lenses/places-freely.ts";
import { freePlace } from "../workspace/free-place.ts";
import type { ActionContext } from "./action.ts";

const NEW_CARD: Pair = [240, 120];

/**
 * Where something new should appear: where the menu was opened, else under the pointer, else in the
 * middle of what is on screen.
 */
export function wantedPoint({ menu, session, workspace }: ActionContext): Pair {
  // In another lens a point is no place on the map: what is new stands where the map has room.
  if (!placesFreely(lensOf(workspace.get().lens))) return freePlace(session.live.items.values(), NEW_CARD);
  if (menu) return menu.at;
  const view = workspace.camera?.view();
  const cursor = session.peers.me().cursor;
  if (!view) return cursor ?? [0, 0];
  const [x, y] = cursor ?? [Number.NaN, Number.NaN];
  const onScreen = x >= view.x && y >= view.y && x <= view.x + view.width && y <= view.y + view.height;
  return onScreen ? [x, y] : [view.x + view.width / 2, view.y + view.height / 2];
}
