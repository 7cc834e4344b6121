import type { Board } from "../board.ts";
import { type CommandResult, change, done, refuse, UNCHANGED } from "../change.ts";
import { linkObjection, readableLinkKind, storedLinkOrReason } from "../link-records.ts";

/** Moves one or both ends of a link to other items. */
export function retargetLink(
  board: Board,
  id: string,
  ends: { readonly from?: string; readonly to?: string },
): CommandResult {
  const link = storedLinkOrReason(board, id);
  if (!link.ok) return link;
  const { stored } = link;
  const present = { from: stored.get("from"), to: stored.get("to") };
  const from = ends.from ?? String(present.from);
  const to = ends.to ?? String(present.to);
  if (from === present.from && to === present.to) return UNCHANGED;
  const objection = linkObjection(board, { kind: readableLinkKind(stored), from, to }, id);
  if (objection) return refuse(objection);
  change(board, "Move end of arrow", () => {
    if (from !== present.from) stored.set("from", from);
    if (to !== present.to) stored.set("to", to);
  });
  return done([id]);
}
