import { addItem } from "@throughline/board";
import { defaultSize, type ItemKind, type Pair } from "@throughline/model";
import type { BoardSession } from "../session/session-context.ts";
import { notify } from "../ui/notify.ts";
import { sectionAt } from "./section-at.ts";
import { SELECT_TOOL, type Workspace } from "./workspace.ts";

/**
 * Makes a card of a kind with its middle at a point, inside the section that is there, selects it and starts
 * typing its title. The tool goes back to selecting unless it is kept.
 */
export function createItemAt(
  { session, workspace }: { readonly session: BoardSession; readonly workspace: Workspace },
  kind: ItemKind,
  middle: Pair,
  size?: Pair,
): void {
  if (!session.canEdit()) return;
  const [width, height] = size ?? defaultSize(kind);
  const result = addItem(session.board, {
    kind,
    pos: [Math.round(middle[0] - width / 2), Math.round(middle[1] - height / 2)],
    ...(size && { size }),
    section: kind === "section" ? null : sectionAt(session.live.items, middle),
    values: { author: session.peers.me().user.name },
  });
  if (!result.ok) {
    notify(result.reason, "problem");
    return;
  }
  workspace.select(result.changed);
  workspace.set({
    editing: result.changed[0] ?? null,
    ...(workspace.get().toolKept ? {} : { tool: SELECT_TOOL }),
  });
}
