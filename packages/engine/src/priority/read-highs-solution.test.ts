import { describe, expect, it } from "vitest";
import { readHighsSolution } from "./read-highs-solution.ts";
import { writeLp } from "./write-lp.ts";

describe("reading the solver's answer", () => {
  it("E116: takes a complete optimum, and an infeasible model as such", () => {
    const raw = { Status: "Optimal", ObjectiveValue: 3, Columns: { c0: { Primal: 1 }, c1: { Primal: 0 } } };
    const answer = readHighsSolution(raw);
    expect(answer).toEqual({
      status: "optimal",
      objective: 3,
      columns: new Map([
        ["c0", 1],
        ["c1", 0],
      ]),
    });
    expect(readHighsSolution({ Status: "Infeasible", ObjectiveValue: null, Columns: {} }).status).toBe(
      "infeasible",
    );
  });

  it("E116: whatever else comes is a failure", () => {
    const columns = { c0: { Primal: 1 } };
    const junk: unknown[] = [
      null,
      undefined,
      "Optimal",
      {},
      { Status: "Optimal", ObjectiveValue: Number.NaN, Columns: columns },
      { Status: "Optimal", ObjectiveValue: 1, Columns: { c0: { Primal: "1" } } },
      { Status: "Optimal", ObjectiveValue: 1, Columns: { c0: {} } },
      { Status: "Optimal", ObjectiveValue: 1, Columns: { c0: null } },
      { Status: "Optimal", ObjectiveValue: 1 },
      { Status: "Time limit reached", ObjectiveValue: 1, Columns: columns },
      { Status: "Unbounded", ObjectiveValue: 1, Columns: columns },
    ];
    for (const raw of junk) expect(readHighsSolution(raw).status).toBe("failed");
  });
});

describe("writing a model", () => {
  it("E116: plain decimals, indexed names, factors brought to one size by powers of two", () => {
    const lp = writeLp({
      direction: "maximize",
      columns: ["choice", "share", "amount"],
      objective: [
        [0, 3e21],
        [1, -1.5e21],
      ],
      rows: [
        {
          terms: [
            [0, 2e-9],
            [2, -1e-9],
          ],
          sense: "<=",
          bound: 3e-9,
        },
        {
          terms: [
            [0, 1],
            [1, 1],
          ],
          sense: "<=",
          bound: 1,
        },
      ],
    });
    expect(lp).not.toMatch(/\de[+-]?\d/i);
    expect(lp).toContain(" r1: + 1024 c0 + 1024 c1 <= 1024\n");
    expect(lp).toMatch(/ r0: \+ (\d+(\.\d+)?) c0 - /);
    expect(lp).toContain("Bounds\n 0 <= c1 <= 1\n c2 >= 0\nBinaries\n c0\nEnd\n");
    const empty = writeLp({ direction: "minimize", columns: ["choice"], objective: [], rows: [] });
    expect(empty).toContain("obj: + 0 c0");
  });
});
