import type { BoardSession } from "../../session/session-context.ts";
import { editingIndex } from "./editing-index.ts";
import { draftKey } from "./kept-drafts.ts";

/** The name of who was last seen typing in a field, or “Someone”: changes do not carry their author. */
export function lastEditorName(session: BoardSession, id: string | null, field: string): string {
  return editingIndex(session.peers).lastAt(draftKey(id ?? "", field)) ?? "Someone";
}
