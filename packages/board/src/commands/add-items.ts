import { type ItemKind, isItemKind, itemFields, itemTextKeys, newId } from "@throughline/model";
import type { Board } from "../board.ts";
import { type CommandResult, cards, change, done, refuse, UNCHANGED } from "../change.ts";
import { keysOnTop } from "../order.ts";
import { kindNoun } from "../records.ts";
import { createStored, isFreeId, itemTexts, rawFromValues } from "../write-record.ts";
import type { NewItem } from "./add-item.ts";

/** Adds items on top of all others, in this order, as one step; `changed` are their ids. All or none. */
export function addItems(board: Board, list: readonly NewItem[]): CommandResult {
  const first = list[0];
  if (!first) return UNCHANGED;
  const places = keysOnTop(board, list.length);
  const ready = new Map<string, PreparedItem>();
  for (const [index, item] of list.entries()) {
    const prepared = prepareItem(board, item, places[index] ?? "a0");
    if (!prepared.ok) return prepared;
    if (ready.has(prepared.id)) return refuse("Two new cards have the same id. Nothing was added.");
    ready.set(prepared.id, prepared);
  }
  const name = list.length === 1 ? `Add ${kindNoun(first.kind)}` : `Add ${cards(list.length)}`;
  change(board, name, () => insertItems(board, ready.values()));
  return done([...ready.keys()]);
}

/** A new item, checked and ready to be written. */
export interface PreparedItem {
  readonly ok: true;
  readonly id: string;
  readonly kind: ItemKind;
  readonly raw: Readonly<Record<string, unknown>>;
}

/** Checks a new item and turns it into what is stored, without writing. */
export function prepareItem(
  board: Board,
  item: NewItem,
  z: string,
): PreparedItem | { readonly ok: false; readonly reason: string } {
  const { kind, pos, title = "", id = newId(), size = null, section = null } = item;
  if (!isItemKind(kind)) return refuse("This kind of card is not known here. Nothing was added.");
  if (!isFreeId(board.items, id)) return refuse("The id of the new card is taken. Nothing was added.");
  const result = rawFromValues(itemFields(kind), { ...item.values, title, pos, size, section });
  if (!result.ok) return result;
  return { ok: true, id, kind, raw: { ...result.raw, kind, pos: [pos[0], pos[1]], z } };
}

/** Writes prepared items; inside a transaction only. */
export function insertItems(board: Board, items: Iterable<PreparedItem>): void {
  for (const { id, kind, raw } of items) {
    board.items.set(id, createStored(raw, itemTextKeys, itemTexts(kind)));
  }
}
