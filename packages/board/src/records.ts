import { isItemKind, itemFields, itemKinds } from "@throughline/model";
import * as Y from "yjs";
import type { Board } from "./board.ts";
import { refuse } from "./change.ts";
import { sameValue } from "./same-value.ts";

export type Stored = Y.Map<unknown>;

/** Why a command refuses a record that someone else has just deleted. */
export const GONE_ITEM = "This card is no longer on the board: someone deleted it. Nothing was changed.";
export const GONE_LINK = "This arrow is no longer on the board: someone deleted it. Nothing was changed.";

/** The stored map of an item, or undefined when there is none that can be written. */
export function storedItem(board: Board, id: string): Stored | undefined {
  const stored = board.items.get(id);
  return stored instanceof Y.Map ? stored : undefined;
}

/** The stored map of a link, or undefined when there is none that can be written. */
export function storedLink(board: Board, id: string): Stored | undefined {
  const stored = board.links.get(id);
  return stored instanceof Y.Map ? stored : undefined;
}

/** True for an item that must not change until someone unlocks it. */
export function isLocked(stored: Stored): boolean {
  return stored.get("locked") === true;
}

/** The field table of a stored item; an unknown kind reads as a note, as everywhere. */
export function fieldsOf(stored: Stored) {
  const kind = stored.get("kind");
  return itemFields(isItemKind(kind) ? kind : "note");
}

/** The word for one item of this kind in the middle of a sentence. */
export function kindNoun(kind: unknown): string {
  return isItemKind(kind) ? itemKinds[kind].label.toLowerCase() : "card";
}

/**
 * The items among `ids` that may be changed, each once. Missing and locked ones are left out; when none is
 * left the reason says why.
 */
export function openItems(
  board: Board,
  ids: Iterable<string>,
):
  | { readonly ok: true; readonly items: ReadonlyMap<string, Stored> }
  | { readonly ok: false; readonly reason: string } {
  const items = new Map<string, Stored>();
  let locked = 0;
  for (const id of new Set(ids)) {
    const stored = storedItem(board, id);
    if (!stored) continue;
    if (isLocked(stored)) locked += 1;
    else items.set(id, stored);
  }
  if (items.size > 0) return { ok: true, items };
  if (locked > 1) return refuse("These cards are locked. Unlock them to change them.");
  return refuse(locked === 1 ? "This card is locked. Unlock it to change it." : GONE_ITEM);
}

/** True when a key does not read as `value` yet; a missing key reads as `initial`. */
export function differs(stored: Stored, key: string, value: unknown, initial: unknown): boolean {
  const present = stored.get(key);
  return !sameValue(present === undefined ? initial : present, value);
}
