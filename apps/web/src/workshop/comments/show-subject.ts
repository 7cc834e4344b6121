import { showLinkOnBoard } from "../../panels/show-link-on-board.ts";
import { showOnBoard } from "../../panels/show-on-board.ts";
import type { BoardSession } from "../../session/session-context.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { isOnMap } from "./anchor.ts";
import type { Subject } from "./comments-view.ts";

/** Brings into view what a thread is about; arrows and places on the map. False when it is gone. */
export function showSubject(
  { session, workspace }: { readonly session: BoardSession; readonly workspace: Workspace },
  { on, at }: Subject,
): boolean {
  const { items, links } = session.live;
  if (on !== null && items.has(on)) {
    showOnBoard(workspace, [on]);
    return true;
  }
  if (on !== null ? !links.has(on) : at === null) return false;
  if (!isOnMap(workspace)) workspace.stage?.show("map");
  if (on !== null) return showLinkOnBoard(workspace, session.live, on);
  if (at !== null) workspace.camera?.center(at);
  return true;
}
