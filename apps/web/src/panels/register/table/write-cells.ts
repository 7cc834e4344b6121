import { asOneStep, assignSection, type CommandResult, changeKind, setField } from "@throughline/board";
import { type Item, itemKindNames, itemKinds } from "@throughline/model";
import type { BoardSession } from "../../../session/session-context.ts";
import { isTypedAsText, parseFieldText } from "../../fields/field-text.ts";
import type { Column } from "./columns.ts";

/** A text meant for one cell. */
export interface CellText {
  readonly id: string;
  readonly column: Column;
  readonly text: string;
}

const NOT_HERE: CommandResult = { ok: false, reason: "A cell of this kind of card cannot be set here." };

/** Sets one cell from text as a person would type it; says why when it cannot. */
function writeCell(session: BoardSession, { id, column, text }: CellText): CommandResult {
  const item = session.live.items.get(id);
  if (!item) return { ok: false, reason: "This card is no longer on the board. Nothing was changed." };
  if (column.about === "kind") return writeKind(session, item, text);
  if (column.about === "section") return writeSection(session, item, text);
  const field = column.field(item.kind);
  if (!field || (!isTypedAsText(field) && field.shape !== "text")) return NOT_HERE;
  const parsed = parseFieldText(field, text);
  return parsed.ok ? setField(session.board, id, column.key, parsed.value) : parsed;
}

/** What became of a paste: how many cells took their text, and the first reason why one did not. */
export interface PasteOutcome {
  readonly written: number;
  readonly refused: number;
  readonly reason: string | undefined;
}

/** Sets many cells as one step of the undo list. Cells that refuse keep their values. */
export function writeCells(session: BoardSession, name: string, cells: readonly CellText[]): PasteOutcome {
  const results = asOneStep(session.board, name, () => cells.map((cell) => writeCell(session, cell)));
  const refused = results.filter((result) => !result.ok);
  const [first] = refused;
  return {
    written: results.length - refused.length,
    refused: refused.length,
    reason: first && !first.ok ? first.reason : undefined,
  };
}

function writeKind(session: BoardSession, item: Item, text: string): CommandResult {
  const wanted = text.trim().toLowerCase();
  const kind = itemKindNames.find(
    (name) => name === wanted || itemKinds[name].label.toLowerCase() === wanted,
  );
  if (!kind) return { ok: false, reason: `“${text.slice(0, 40)}” is no kind of card. Nothing was changed.` };
  return changeKind(session.board, [item.id], kind);
}

function writeSection(session: BoardSession, item: Item, text: string): CommandResult {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return assignSection(session.board, [item.id], null);
  for (const section of session.live.items.values()) {
    if (section.kind === "section" && section.title.trim().toLowerCase() === wanted) {
      return assignSection(session.board, [item.id], section.id);
    }
  }
  return { ok: false, reason: `There is no section “${text.slice(0, 40)}”. Nothing was changed.` };
}
