import { setField } from "@throughline/board";
import type { Item } from "@throughline/model";
import type { BoardSession } from "../../../session/session-context.ts";
import { notify } from "../../../ui/notify.ts";
import { fieldText, seriesText } from "../../fields/field-text.ts";
import { itemName } from "../../item-name.ts";
import { type Column, cellText, valueAt } from "./columns.ts";
import { figureText } from "./figure-columns.ts";
import type { Cell } from "./grid-moves.ts";
import { readCells, writeCells as writeTabs } from "./tab-separated.ts";
import { type CellText, writeCells } from "./write-cells.ts";

/** A rectangle of cells: its cards and columns, and where it begins. */
export interface Range {
  readonly ids: readonly string[];
  readonly columns: readonly Column[];
  readonly start: Cell;
}

/** The cells between two corners. */
export function rangeOf(one: Cell, other: Cell, rows: readonly string[], columns: readonly Column[]): Range {
  const start = { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) };
  return {
    start,
    ids: rows.slice(start.row, Math.max(one.row, other.row) + 1),
    columns: columns.slice(start.column, Math.max(one.column, other.column) + 1),
  };
}

/** The cells as a spreadsheet takes them. */
export function copyRange({ live, figures }: BoardSession, { ids, columns }: Range): string {
  const name = (id: string) => itemName(live.items.get(id));
  return writeTabs(
    ids.map((id) => {
      const item = live.items.get(id);
      return columns.map((column) => {
        if (column.about === "figure") return figureText(column.key, figures.item(id));
        return item ? exactText(item, column, name) : "";
      });
    }),
  );
}

function exactText(item: Item, column: Column, name: (id: string) => string): string {
  const field = column.field(item.kind);
  if (!field) return cellText(column, item, name);
  const value = valueAt(item, column.key);
  return field.control === "series" ? seriesText(value as Record<string, number>) : fieldText(field, value);
}

/**
 * Puts copied cells where the range begins, as one step; a single copied cell fills the whole range. What
 * reaches beyond the table is left out, and cells that refuse their text keep their values.
 */
export function pasteRange(
  session: BoardSession,
  range: Range,
  text: string,
  rows: readonly string[],
  columns: readonly Column[],
): void {
  const copied = readCells(text);
  const cells: CellText[] = [];
  const single = copied.length === 1 && copied[0]?.length === 1 ? copied[0][0] : undefined;
  if (single !== undefined) {
    for (const id of range.ids) for (const column of range.columns) cells.push({ id, column, text: single });
  } else {
    for (const [down, line] of copied.entries()) {
      for (const [right, one] of line.entries()) {
        const id = rows[range.start.row + down];
        const column = columns[range.start.column + right];
        if (id !== undefined && column) cells.push({ id, column, text: one });
      }
    }
  }
  report(cells.length === 1 ? "Paste cell" : `Paste ${cells.length} cells`, session, cells);
}

/** Empties cells, as one step. Cells that hold lists of entries keep them. */
export function clearRange(session: BoardSession, { ids, columns }: Range): void {
  const cells = ids.flatMap((id) => {
    const item = session.live.items.get(id);
    const clearable = columns.filter((column) => {
      if (column.about === "section") return true;
      const shape = item && column.field(item.kind)?.shape;
      return shape === "value" || shape === "text";
    });
    return clearable.map((column) => ({ id, column, text: "" }));
  });
  report(cells.length === 1 ? "Clear cell" : `Clear ${cells.length} cells`, session, cells);
}

/** Ticks or unticks a cell. */
export function tickCell(session: BoardSession, item: Item, column: Column): void {
  const result = setField(session.board, item.id, column.key, valueAt(item, column.key) !== true);
  if (!result.ok) notify(result.reason, "problem");
}

function report(name: string, session: BoardSession, cells: readonly CellText[]): void {
  if (cells.length === 0) return;
  const { written, refused, reason } = writeCells(session, name, cells);
  if (refused === 0) return;
  const kept = refused === 1 ? "One cell kept its value" : `${refused} cells kept their values`;
  notify(`${kept}: ${reason ?? ""}${written > 0 ? ` ${written} were set.` : ""}`, "problem");
}
