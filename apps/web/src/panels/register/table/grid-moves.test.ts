import { describe, expect, it } from "vitest";
import { type Cell, moveCell } from "./grid-moves.ts";
import { readCells, writeCells } from "./tab-separated.ts";

const extent = { rows: 100, columns: 5, page: 10 };
const plain = { mod: false, shift: false };
const at: Cell = { row: 50, column: 2 };

describe("keys in the table", () => {
  it.each([
    ["ArrowUp", plain, 49, 2],
    ["ArrowDown", plain, 51, 2],
    ["ArrowLeft", plain, 50, 1],
    ["ArrowRight", plain, 50, 3],
    ["ArrowDown", { mod: true, shift: false }, 99, 2],
    ["ArrowLeft", { mod: true, shift: false }, 50, 0],
    ["Home", plain, 50, 0],
    ["End", plain, 50, 4],
    ["Home", { mod: true, shift: false }, 0, 0],
    ["End", { mod: true, shift: false }, 99, 4],
    ["PageDown", plain, 60, 2],
    ["PageUp", plain, 40, 2],
    ["Tab", plain, 50, 3],
    ["Tab", { mod: false, shift: true }, 50, 1],
  ])("%s %o", (key, keys, row, column) => expect(moveCell(at, key, keys, extent)).toEqual({ row, column }));

  it("stay inside", () => {
    expect(moveCell({ row: 0, column: 0 }, "ArrowUp", plain, extent)).toEqual({ row: 0, column: 0 });
    expect(moveCell({ row: 99, column: 4 }, "ArrowRight", plain, extent)).toEqual({ row: 99, column: 4 });
  });

  it("let Tab run on and leave at the ends", () => {
    expect(moveCell({ row: 0, column: 4 }, "Tab", plain, extent)).toEqual({ row: 1, column: 0 });
    expect(moveCell({ row: 99, column: 4 }, "Tab", plain, extent)).toBeUndefined();
    expect(moveCell({ row: 0, column: 0 }, "Tab", { mod: false, shift: true }, extent)).toBeUndefined();
  });

  it("leave other keys alone", () => expect(moveCell(at, "a", plain, extent)).toBeUndefined());
});

describe("cells on the clipboard", () => {
  it("read what they write", () => {
    const cells = [
      ["a", 'say "b"'],
      ["two\nlines", "tab\there"],
    ];
    expect(readCells(writeCells(cells))).toEqual(cells);
  });
  it("read what spreadsheets write", () => {
    expect(readCells("1\t2\r\n3\t\r\n")).toEqual([
      ["1", "2"],
      ["3", ""],
    ]);
  });
});
