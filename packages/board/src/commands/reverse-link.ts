import type { Board } from "../board.ts";
import { type CommandResult, change, done, refuse } from "../change.ts";
import { linkObjection, readableLinkKind, storedLinkOrReason } from "../link-records.ts";

/** Turns a link round. Done twice, it is as before. */
export function reverseLink(board: Board, id: string): CommandResult {
  const link = storedLinkOrReason(board, id);
  if (!link.ok) return link;
  const from = String(link.stored.get("to"));
  const to = String(link.stored.get("from"));
  const objection = linkObjection(board, { kind: readableLinkKind(link.stored), from, to }, id);
  if (objection) return refuse(objection);
  change(board, "Reverse arrow", () => {
    link.stored.set("from", from);
    link.stored.set("to", to);
  });
  return done([id]);
}
