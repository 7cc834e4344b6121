import { checkValue, linkFields } from "@throughline/model";
import * as Y from "yjs";
import type { Board } from "../board.ts";
import { type CommandResult, change, done, refuse, UNCHANGED } from "../change.ts";
import { type FieldTable, fieldAt } from "../field-table.ts";
import { readableLinkKind, storedLinkOrReason } from "../link-records.ts";
import { fieldsOf, openItems, type Stored } from "../records.ts";
import { textDifference } from "../text-difference.ts";

/** Makes a text field of an item read `next`, touching only the part that differs. Typing joins into steps. */
export function editText(board: Board, id: string, field: string, next: string): CommandResult {
  const open = openItems(board, [id]);
  if (!open.ok) return open;
  const stored = open.items.get(id);
  return stored ? writeText(board, id, stored, fieldsOf(stored), field, next) : UNCHANGED;
}

/** The same for a text field of a link. */
export function editLinkText(board: Board, id: string, field: string, next: string): CommandResult {
  const link = storedLinkOrReason(board, id);
  if (!link.ok) return link;
  const table = linkFields(readableLinkKind(link.stored));
  return writeText(board, id, link.stored, table, field, next);
}

function writeText(
  board: Board,
  id: string,
  stored: Stored,
  table: FieldTable,
  field: string,
  wanted: string,
): CommandResult {
  const definition = fieldAt(table, field);
  if (definition?.shape !== "text") return refuse(`There is no text “${field}” here. Nothing was changed.`);
  // Half a surrogate pair would be stored as a question mark here and differ for everyone else.
  const next = wanted.toWellFormed();
  const checked = checkValue(definition, next);
  if (!checked.ok) return checked;
  const present = stored.get(field);
  const text = present instanceof Y.Text ? present : undefined;
  const before = text ? text.toString() : typeof present === "string" ? present : "";
  if (before === next) return UNCHANGED;
  const write = () => {
    // A missing text is made here; one that holds more than characters is written anew.
    if (!text) stored.set(field, new Y.Text(next));
    else if (text.length !== before.length) replaceText(text, 0, text.length, next);
    else {
      const { start, removed, inserted } = textDifference(before, next);
      replaceText(text, start, removed, inserted);
    }
  };
  change(board, `Edit ${definition.label.toLowerCase()}`, write, `text ${id} ${field}`);
  return done([id]);
}

function replaceText(text: Y.Text, start: number, removed: number, inserted: string): void {
  if (removed > 0) text.delete(start, removed);
  if (inserted !== "") text.insert(start, inserted);
}
