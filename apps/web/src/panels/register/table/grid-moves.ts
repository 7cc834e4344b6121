/** A place in the table, by numbers. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows a page key moves by. */
  readonly page: number;
}

/**
 * Where a key leads from a cell, as in a spreadsheet, or undefined for keys that do not move. `mod` goes to
 * the edges. Tab runs on into the next row; it leaves the table at its ends.
 */
export function moveCell(
  at: Cell,
  key: string,
  keys: { readonly mod: boolean; readonly shift: boolean },
  extent: Extent,
): Cell | undefined {
  const lastRow = extent.rows - 1;
  const lastColumn = extent.columns - 1;
  const { row, column } = at;
  switch (key) {
    case "ArrowUp":
      return { row: keys.mod ? 0 : Math.max(0, row - 1), column };
    case "ArrowDown":
      return { row: keys.mod ? lastRow : Math.min(lastRow, row + 1), column };
    case "ArrowLeft":
      return { row, column: keys.mod ? 0 : Math.max(0, column - 1) };
    case "ArrowRight":
      return { row, column: keys.mod ? lastColumn : Math.min(lastColumn, column + 1) };
    case "PageUp":
      return { row: Math.max(0, row - extent.page), column };
    case "PageDown":
      return { row: Math.min(lastRow, row + extent.page), column };
    case "Home":
      return { row: keys.mod ? 0 : row, column: 0 };
    case "End":
      return { row: keys.mod ? lastRow : row, column: lastColumn };
    case "Tab":
      return tab(at, keys.shift ? -1 : 1, lastRow, lastColumn);
    default:
      return undefined;
  }
}

function tab({ row, column }: Cell, by: 1 | -1, lastRow: number, lastColumn: number): Cell | undefined {
  const next = column + by;
  if (next >= 0 && next <= lastColumn) return { row, column: next };
  if (row + by < 0 || row + by > lastRow) return undefined;
  return { row: row + by, column: by > 0 ? 0 : lastColumn };
}
