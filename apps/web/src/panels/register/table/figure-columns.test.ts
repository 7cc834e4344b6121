import { describe, expect, it } from "vitest";
import { columnsFor, firstColumns } from "./columns.ts";
import { figureText, figureValue } from "./figure-columns.ts";

const figures = {
  exposure: {
    emv: 1_234_567.891,
    expectedDays: null,
    score: 20,
    residualScore: null,
    band: "high",
    residualBand: null,
  },
} as const;

describe("computed columns of the register", () => {
  it("show what is computed, exactly, and nothing where it is not known", () => {
    expect(figureText("figure-emv", figures)).toBe("1,234,567.89");
    expect(figureText("figure-score", figures)).toBe("20");
    expect(figureText("figure-residual", figures)).toBe("");
    expect(figureText("figure-emv", undefined)).toBe("");
    expect(figureValue("owner", figures)).toBe(null);
  });

  it("stand in the tables that hold risks, and have no field to type in", () => {
    for (const filter of ["raid", "risk", "assumption", "issue"] as const) {
      expect(firstColumns(filter)).toContain("figure-emv");
      expect(
        columnsFor(filter)
          .find(({ key }) => key === "figure-emv")
          ?.field("risk"),
      ).toBe(undefined);
    }
    expect(firstColumns("project")).not.toContain("figure-emv");
  });
});
