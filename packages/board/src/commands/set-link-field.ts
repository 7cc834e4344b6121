import { checkValue, linkFields, toPlain } from "@throughline/model";
import type { Board } from "../board.ts";
import { type CommandResult, change, done, refuse, UNCHANGED } from "../change.ts";
import { fieldAt, isTyped } from "../field-table.ts";
import { readableLinkKind, storedLinkOrReason } from "../link-records.ts";
import { differs } from "../records.ts";
import { editLinkText } from "./edit-text.ts";

/** Sets one field of a link. Its ends are moved with `retargetLink`. A text field is edited in place. */
export function setLinkField(board: Board, id: string, field: string, value: unknown): CommandResult {
  const link = storedLinkOrReason(board, id);
  if (!link.ok) return link;
  const definition = fieldAt(linkFields(readableLinkKind(link.stored)), field);
  if (!definition || field === "from" || field === "to") {
    return refuse(`Arrows of this kind have no field “${field}”. Nothing was changed.`);
  }
  const checked = checkValue(definition, value);
  if (!checked.ok) return checked;
  if (definition.shape === "text") return editLinkText(board, id, field, String(value));
  if (definition.shape !== "value") {
    return refuse(`“${definition.label}” is not set as a whole. Nothing was changed.`);
  }
  if (!differs(link.stored, field, value, definition.initial)) return UNCHANGED;
  const join = isTyped(definition) ? `link ${id} ${field}` : undefined;
  const write = () => link.stored.set(field, toPlain(value));
  change(board, `Change ${definition.label.toLowerCase()} of arrow`, write, join);
  return done([id]);
}
