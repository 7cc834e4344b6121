import { describe, expect, it } from "vitest";
import { readPastedFigures } from "./pasted-figures.ts";

describe("figures pasted from a spreadsheet", () => {
  it("reads two columns with a heading", () => {
    expect(readPastedFigures("Month\tCost\n2026-01\t1,200\nFeb 2026\t2k\n", "period")).toEqual({
      ok: true,
      value: [
        ["2026-01", 1200],
        ["2026-02", 2000],
      ],
    });
  });

  it("reads dates, semicolons and spaces", () => {
    expect(readPastedFigures("2026-01-31; 4\n2026-02-28  5\n2026-03-31 6", "date")).toMatchObject({
      value: [
        ["2026-01-31", 4],
        ["2026-02-28", 5],
        ["2026-03-31", 6],
      ],
    });
  });

  it("names the line it cannot read and takes none", () => {
    expect(readPastedFigures("2026-01\t1\nlater\t2", "period")).toEqual({
      ok: false,
      reason: "Line 2, “later\t2”, is not a period and a number. Nothing was changed.",
    });
    expect(readPastedFigures("nonsense", "period")).toMatchObject({ ok: false });
  });
});
