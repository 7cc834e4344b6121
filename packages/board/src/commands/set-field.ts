import { checkValue, type Field, toPlain } from "@throughline/model";
import type { Board } from "../board.ts";
import { type CommandResult, cards, change, done, refuse, UNCHANGED } from "../change.ts";
import { fieldAt, isTyped } from "../field-table.ts";
import { differs, fieldsOf, openItems, type Stored, storedItem } from "../records.ts";
import { editText } from "./edit-text.ts";
import { setLocked } from "./set-locked.ts";

/** Sets one field of an item. A text field is edited in place, `locked` locks or unlocks. */
export function setField(board: Board, id: string, field: string, value: unknown): CommandResult {
  if (field === "locked" && typeof value === "boolean") return setLocked(board, [id], value);
  const stored = storedItem(board, id);
  const definition = stored && fieldAt(fieldsOf(stored), field);
  if (definition?.shape === "text") {
    return typeof value === "string" ? editText(board, id, field, value) : badValue(definition, value);
  }
  return setFields(board, [id], field, value);
}

/**
 * Sets one field of several items to the same value, as one step. Locked items and items whose kind has no
 * such field keep theirs; when none is left the reason says why. For `value` fields only.
 */
export function setFields(
  board: Board,
  ids: readonly string[],
  field: string,
  value: unknown,
): CommandResult {
  if (field === "locked" && typeof value === "boolean") return setLocked(board, ids, value);
  const open = openItems(board, ids);
  if (!open.ok) return open;
  const targets: [string, Stored][] = [];
  let definition: Field<unknown> | undefined;
  for (const [id, stored] of open.items) {
    const found = fieldAt(fieldsOf(stored), field);
    if (!found) continue;
    if (found.shape !== "value")
      return refuse(`“${found.label}” is not set as a whole. Nothing was changed.`);
    const checked = checkValue(found, value);
    if (!checked.ok) return checked;
    definition ??= found;
    if (differs(stored, field, value, found.initial)) targets.push([id, stored]);
  }
  if (!definition) return refuse(`Cards of this kind have no field “${field}”. Nothing was changed.`);
  if (targets.length === 0) return UNCHANGED;
  const label = `Change ${definition.label.toLowerCase()}`;
  const name = targets.length === 1 ? label : `${label} of ${cards(targets.length)}`;
  const join = ids.length === 1 && isTyped(definition) ? `item ${ids[0]} ${field}` : undefined;
  const write = () => {
    for (const [, stored] of targets) stored.set(field, toPlain(value));
  };
  change(board, name, write, join);
  return done(targets.map(([id]) => id));
}

function badValue(field: Field<unknown>, value: unknown): CommandResult {
  const checked = checkValue(field, value);
  return checked.ok ? UNCHANGED : checked;
}
