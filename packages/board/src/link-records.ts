import { isLinkKind, type LinkKind } from "@throughline/model";
import * as Y from "yjs";
import type { Board } from "./board.ts";
import { refuse } from "./change.ts";
import { GONE_LINK, type Stored, storedItem, storedLink } from "./records.ts";

/** The stored map of a link, or why there is none. */
export function storedLinkOrReason(
  board: Board,
  id: string,
): { readonly ok: true; readonly stored: Stored } | { readonly ok: false; readonly reason: string } {
  const stored = storedLink(board, id);
  return stored ? { ok: true, stored } : refuse(GONE_LINK);
}

/** The kind a stored link reads as; an unknown one reads as `relates`, as everywhere. */
export function readableLinkKind(stored: Stored): LinkKind {
  const kind = stored.get("kind");
  return isLinkKind(kind) ? kind : "relates";
}

/** Why a link may not run so, or undefined when it may. `except` is the link that is being changed. */
export function linkObjection(
  board: Board,
  link: { readonly kind: LinkKind; readonly from: string; readonly to: string },
  except?: string,
): string | undefined {
  if (link.from === link.to) return "An arrow needs two different cards. Nothing was changed.";
  if (!storedItem(board, link.from) || !storedItem(board, link.to)) {
    return "One end of this arrow is no longer on the board: someone deleted it. Nothing was changed.";
  }
  for (const [id, stored] of board.links) {
    if (id === except || !(stored instanceof Y.Map)) continue;
    if (stored.get("from") !== link.from || stored.get("to") !== link.to) continue;
    if (readableLinkKind(stored) === link.kind) {
      return "There is already such an arrow between these two cards. Nothing was changed.";
    }
  }
  return undefined;
}

/** The ids of the links that start or end at one of these items. */
export function linksAt(board: Board, itemIds: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  board.links.forEach((stored, id) => {
    if (!(stored instanceof Y.Map)) return;
    if (itemIds.has(stored.get("from") as string) || itemIds.has(stored.get("to") as string)) found.push(id);
  });
  return found;
}
