import { isLinkKind, type LinkKind, linkKinds } from "@throughline/model";
import * as Y from "yjs";
import type { Board } from "../board.ts";
import { type CommandResult, change, done, refuse, UNCHANGED } from "../change.ts";
import { linkObjection, storedLinkOrReason } from "../link-records.ts";
import { linkTexts } from "../write-record.ts";

/** Gives a link another kind in place; every stored value is kept, so that changing back loses nothing. */
export function changeLinkKind(board: Board, id: string, kind: LinkKind): CommandResult {
  if (!isLinkKind(kind)) return refuse("This kind of arrow is not known here. Nothing was changed.");
  const link = storedLinkOrReason(board, id);
  if (!link.ok) return link;
  const { stored } = link;
  if (stored.get("kind") === kind) return UNCHANGED;
  const ends = { kind, from: String(stored.get("from")), to: String(stored.get("to")) };
  const objection = linkObjection(board, ends, id);
  if (objection) return refuse(objection);
  change(board, `Change arrow to “${linkKinds[kind].verb}”`, () => {
    stored.set("kind", kind);
    for (const key of linkTexts(kind)) if (!stored.has(key)) stored.set(key, new Y.Text());
  });
  return done([id]);
}
