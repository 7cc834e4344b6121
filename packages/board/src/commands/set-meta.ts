import { checkValue, metaFields, toPlain } from "@throughline/model";
import type { Board } from "../board.ts";
import { type CommandResult, change, done, refuse, UNCHANGED } from "../change.ts";
import { type FieldTable, fieldAt, isTyped } from "../field-table.ts";
import { differs } from "../records.ts";

const TABLE: FieldTable = metaFields;

/** Sets one of the board's own settings: currency, status date, working days and so on. `changed` is its key. */
export function setMeta(board: Board, field: string, value: unknown): CommandResult {
  const definition = fieldAt(TABLE, field);
  if (!definition || field === "schema") {
    return refuse(`A board has no setting “${field}”. Nothing was changed.`);
  }
  const checked = checkValue(definition, value);
  if (!checked.ok) return checked;
  if (!differs(board.meta, field, value, definition.initial)) return UNCHANGED;
  const name = field === "title" ? "Rename board" : `Change ${definition.label.toLowerCase()} of board`;
  const join = isTyped(definition) ? `meta ${field}` : undefined;
  change(board, name, () => board.meta.set(field, toPlain(value)), join);
  return done([field]);
}
