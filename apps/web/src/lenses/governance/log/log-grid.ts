import type { LensInput } from "../../lens.ts";
import { oncePerInput } from "../../once-per-input.ts";
import { type CellGrid, layOutCells } from "../cell-grid.ts";
import { bands, isLogged, type LogItem } from "./log-states.ts";

export const LOG_HEAD = 30;
/** Height of the line above each row that names it. */
export const BAND_TITLE = 26;

/** The grid of the log, with the cards in each of its cells. */
export interface LogGrid extends CellGrid {
  readonly cells: readonly (readonly (readonly LogItem[])[])[];
}

/** A row for decisions and one for change requests, a column for each state; what is needed first is on top. */
export const logGrid = oncePerInput((input: LensInput): LogGrid => {
  const width = Math.max(...bands.map(({ states }) => states.length));
  const cells = bands.map(() => Array.from({ length: width }, (): LogItem[] => []));
  for (const item of input.items.values()) {
    if (!isLogged(item)) continue;
    const row = bands.findIndex(({ kind }) => kind === item.kind);
    const column = bands[row]?.states.findIndex(({ value }) => value === item.status) ?? -1;
    cells[row]?.[column]?.push(item);
  }
  for (const list of cells.flat()) list.sort(byDay);
  const grid = layOutCells({
    cells: cells.map((columns) => columns.map((list) => list.map(({ id }) => id))),
    head: LOG_HEAD,
    columnGap: 8,
    top: BAND_TITLE,
    rowGap: BAND_TITLE + 10,
    least: [3, 3],
  });
  return { ...grid, cells };
});

/** What is settled: the latest first. What is open: what is needed first. Without a day at the end. */
function byDay(one: LogItem, other: LogItem): number {
  const [left, right] = [dayOf(one), dayOf(other)];
  if (left !== right) {
    if (left === null || right === null) return left === null ? 1 : -1;
    return left < right === (one.decidedOn !== null) ? 1 : -1;
  }
  return one.id < other.id ? -1 : 1;
}

function dayOf(item: LogItem): string | null {
  return item.decidedOn ?? (item.kind === "decision" ? item.due : item.raised);
}
