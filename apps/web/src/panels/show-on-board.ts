import type { Workspace } from "../workspace/workspace.ts";

/** Selects cards and brings them into view. */
export function showOnBoard(workspace: Workspace, ids: readonly string[]): void {
  if (ids.length === 0) return;
  workspace.select(ids);
  workspace.camera?.fit(ids);
}
