import { placesFreely } from "../lenses/places-freely.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Selects cards and brings them into view; on the map where the present lens has no place for them. */
export function showOnBoard(workspace: Workspace, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const state = workspace.stage?.get();
  if (state && !placesFreely(state.lens) && !ids.some((id) => state.arrangement.places.has(id)))
    workspace.stage?.show("map");
  workspace.select(ids);
  workspace.camera?.fit(ids);
}
