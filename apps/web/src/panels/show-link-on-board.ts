import type { LiveBoard } from "../live/live-board.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Selects an arrow and brings both of its ends into view. False when the arrow is gone. */
export function showLinkOnBoard(workspace: Workspace, live: LiveBoard, id: string): boolean {
  const link = live.links.get(id);
  if (!link) return false;
  workspace.select([], [id]);
  const ends = [link.from, link.to].filter((end) => live.items.has(end));
  if (ends.length > 0) workspace.camera?.fit(ends);
  return true;
}
