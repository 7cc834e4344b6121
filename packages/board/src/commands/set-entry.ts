import { checkEntry, entryKey, linkFields, toPlain } from "@throughline/model";
import type { Board } from "../board.ts";
import { type CommandResult, change, done, refuse, UNCHANGED } from "../change.ts";
import { type FieldTable, fieldAt } from "../field-table.ts";
import { readableLinkKind, storedLinkOrReason } from "../link-records.ts";
import { fieldsOf, openItems, type Stored } from "../records.ts";
import { sameValue } from "../same-value.ts";

/** Sets one entry of a series or checklist of an item; null removes it. */
export function setEntry(
  board: Board,
  id: string,
  field: string,
  key: string,
  value: unknown,
): CommandResult {
  const open = openItems(board, [id]);
  if (!open.ok) return open;
  const stored = open.items.get(id);
  return stored ? writeEntry(board, id, stored, fieldsOf(stored), { field, key, value }) : UNCHANGED;
}

/** Sets one entry of a series of a link; null removes it. */
export function setLinkEntry(
  board: Board,
  id: string,
  field: string,
  key: string,
  value: unknown,
): CommandResult {
  const link = storedLinkOrReason(board, id);
  if (!link.ok) return link;
  const table = linkFields(readableLinkKind(link.stored));
  return writeEntry(board, id, link.stored, table, { field, key, value });
}

function writeEntry(
  board: Board,
  id: string,
  stored: Stored,
  table: FieldTable,
  entry: { readonly field: string; readonly key: string; readonly value: unknown },
): CommandResult {
  const definition = fieldAt(table, entry.field);
  if (!definition?.entry) return refuse(`There is no list “${entry.field}” here. Nothing was changed.`);
  const key = entryKey(entry.field, entry.key);
  const name = `Change ${definition.label.toLowerCase()}`;
  if (entry.value === null) {
    if (!stored.has(key)) return UNCHANGED;
    change(board, name, () => stored.delete(key));
    return done([id]);
  }
  const checked = checkEntry(definition, entry.key, entry.value);
  if (!checked.ok) return checked;
  if (sameValue(stored.get(key), entry.value)) return UNCHANGED;
  const write = () => stored.set(key, toPlain(entry.value));
  change(board, name, write, `entry ${id} ${key}`);
  return done([id]);
}
