import type { Pair } from "@throughline/model";
import type { Rect } from "../../workspace/camera.ts";
import type { Direction } from "../lens.ts";

/** The size of the cards of this lens where they stand in cells, in board units. */
export const CHIP = { width: 204, height: 66 } as const;
const PAD = 8;
const GAP = 8;
/** A cell may be this many chips high before its column is made wider. */
const HIGH = 7;
/** The whole is made about this much wider than high. */
const WANTED_RATIO = 1.2;
/** How far beside the grid one may let go and still be understood. */
const SLACK = 120;

export interface Span {
  readonly from: number;
  readonly size: number;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Rows and columns of cells with chips in them, in board units. */
export interface CellGrid {
  readonly columns: readonly Span[];
  readonly rows: readonly Span[];
  readonly places: ReadonlyMap<string, Rect>;
  readonly bounds: Rect;
}

/** What stands in which cell, by row and column, each in its order; and the space that is kept free. */
export interface GridShape {
  readonly cells: readonly (readonly (readonly string[])[])[];
  /** Space above the first chip of each cell. */
  readonly head: number;
  /** Space above the first row. */
  readonly top?: number;
  readonly columnGap: number;
  readonly rowGap: number;
  /** Chips for which each row has room at least. */
  readonly least: readonly number[];
  /** The width of a column with nothing in it; that of one chip when left out. */
  readonly empty?: number;
}

/** Lays out chips so that no two overlap: a cell is as large as the fullest of its row and column. */
export function layOutCells(shape: GridShape): CellGrid {
  const across = chooseAcross(shape);
  const columns = spans(widths(shape, across), shape.columnGap);
  const rows = spans(heights(shape, across), shape.rowGap, shape.top);
  const places = new Map<string, Rect>();
  for (const [row, cells] of shape.cells.entries()) {
    for (const [column, ids] of cells.entries()) {
      const count = across[column] ?? 1;
      const left = (columns[column]?.from ?? 0) + PAD;
      const top = (rows[row]?.from ?? 0) + shape.head;
      for (const [index, id] of ids.entries()) {
        const [line, place] = [Math.floor(index / count), index % count];
        const [x, y] = [left + place * (CHIP.width + GAP), top + line * (CHIP.height + GAP)];
        places.set(id, { x, y, ...CHIP });
      }
    }
  }
  return { columns, rows, places, bounds: { x: 0, y: 0, width: endOf(columns), height: endOf(rows) } };
}

/** The cell at a point, the nearest one a little beside the grid; null well outside. */
export function cellAt({ columns, rows, bounds }: CellGrid, [x, y]: Pair): Cell | null {
  const isFar = (value: number, end: number) => value < -SLACK || value > end + SLACK;
  if (isFar(x, bounds.width) || isFar(y, bounds.height)) return null;
  return { row: indexAt(rows, y), column: indexAt(columns, x) };
}

/** The rectangle of a cell. */
export function cellRect({ columns, rows }: CellGrid, { row, column }: Cell): Rect {
  const [across, down] = [columns[column] ?? NO_SPAN, rows[row] ?? NO_SPAN];
  return { x: across.from, y: down.from, width: across.size, height: down.size };
}

/** Where the middle of a card lies, which says in which cell it is. */
export function middleOf({ x, y, width, height }: Rect): Pair {
  return [x + width / 2, y + height / 2];
}

/** How far it is to the next of these columns, with `big` to the last one that way; [0, 0] at the end. */
export function stepToColumn(
  grid: CellGrid,
  rect: Rect,
  direction: Direction,
  big: boolean,
  count = grid.columns.length,
): Pair {
  if (direction === "up" || direction === "down") return STAY;
  const [middle] = middleOf(rect);
  const now = indexAt(grid.columns, middle);
  const next = nextIndex(now, direction === "right" ? 1 : -1, big, count);
  const span = grid.columns[next];
  return next === now || !span ? STAY : [span.from + span.size / 2 - middle, 0];
}

/** The same for rows. */
export function stepToRow(grid: CellGrid, rect: Rect, direction: Direction, big: boolean): Pair {
  if (direction === "left" || direction === "right") return STAY;
  const [, middle] = middleOf(rect);
  const now = indexAt(grid.rows, middle);
  const next = nextIndex(now, direction === "down" ? 1 : -1, big, grid.rows.length);
  const span = grid.rows[next];
  return next === now || !span ? STAY : [0, span.from + span.size / 2 - middle];
}

/** A displacement of nothing. */
export const STAY: Pair = [0, 0];

const NO_SPAN: Span = { from: 0, size: 0 };

function nextIndex(now: number, by: 1 | -1, big: boolean, count: number): number {
  return Math.max(0, Math.min(count - 1, big ? (by > 0 ? count - 1 : 0) : now + by));
}

/** Chips beside each other in each column: more where a column would make the whole too high. */
function chooseAcross(shape: GridShape): readonly number[] {
  const across = (shape.cells[0] ?? []).map(() => 1);
  for (;;) {
    const width = spanSum(widths(shape, across), shape.columnGap);
    if (spanSum(heights(shape, across), shape.rowGap) * WANTED_RATIO <= width) return across;
    const lines = across.map((count, column) =>
      Math.max(...shape.cells.map((cells) => Math.ceil((cells[column]?.length ?? 0) / count))),
    );
    const most = Math.max(...lines);
    if (most <= HIGH) return across;
    const widened = lines.indexOf(most);
    across[widened] = (across[widened] ?? 1) + 1;
  }
}

function widths({ cells, empty }: GridShape, across: readonly number[]): number[] {
  return across.map((count, column) => {
    const isEmpty = cells.every((columns) => (columns[column]?.length ?? 0) === 0);
    return isEmpty && empty !== undefined ? empty : chipsWidth(count) + 2 * PAD;
  });
}

function heights({ cells, head, least }: GridShape, across: readonly number[]): number[] {
  return cells.map((columns, row) => {
    const lines = columns.map((ids, column) => Math.ceil(ids.length / (across[column] ?? 1)));
    const most = Math.max(least[row] ?? 1, ...lines);
    return head + most * (CHIP.height + GAP) - GAP + PAD;
  });
}

function chipsWidth(count: number): number {
  return count * (CHIP.width + GAP) - GAP;
}

function spans(sizes: readonly number[], gap: number, start = 0): Span[] {
  let from = start;
  return sizes.map((size) => {
    const span = { from, size };
    from += size + gap;
    return span;
  });
}

function spanSum(sizes: readonly number[], gap: number): number {
  return sizes.reduce((sum, size) => sum + size + gap, -gap);
}

function endOf(list: readonly Span[]): number {
  const last = list.at(-1);
  return last ? last.from + last.size : 0;
}

/** The span in which a value lies; between two of them the nearer one. */
function indexAt(list: readonly Span[], value: number): number {
  const found = list.findIndex(({ from, size }, index) => {
    const next = list[index + 1];
    return !next || value < (from + size + next.from) / 2;
  });
  return Math.max(0, found);
}
