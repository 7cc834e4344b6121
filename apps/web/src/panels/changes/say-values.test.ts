import type { Consequence } from "@throughline/engine";
import { describe, expect, it } from "vitest";
import { sayValues } from "./say-values.ts";

const change = (
  kind: Consequence["kind"],
  figure: string,
  before: string | number | null,
  after: string | number | null,
) =>
  sayValues(
    {
      kind,
      figure,
      before,
      after,
      id: "x",
      delta: null,
      tone: "neutral",
      sentence: "",
      short: "",
      weight: 1,
    },
    "USD",
  );

describe("the two sides of a change", () => {
  it("have the form of their figure", () => {
    expect(change("date", "finish", "2026-01-16", null)).toEqual({
      before: "16 January 2026",
      after: "no date",
    });
    expect(change("money", "forecast", 1_200_000, 1_500_000)?.after).toBe("$1.5\u202fM");
    expect(change("goal", "coverage", 0.5, 0.624)).toEqual({ before: "50 %", after: "62 %" });
    expect(change("status", "overall", "green", "red")).toEqual({ before: "green", after: "red" });
    expect(change("link", "violation", null, 1)).toEqual({ before: "kept", after: "1 day late" });
    expect(change("date", "deadline", 41, 150)).toEqual({ before: "41 days late", after: "150 days late" });
    expect(change("link", "violations", 0, 3)).toEqual({ before: "0 broken", after: "3 broken" });
    expect(change("team", "overbooked", 0, 12.25)?.after).toBe("12.3 person-days");
  });

  it("are left out where the sentence says all there is", () => {
    expect(change("date", "critical", 0, 1)).toBeNull();
    expect(change("added", "item", null, "Vendor")).toBeNull();
    expect(change("person", "touched", null, 3)).toBeNull();
  });
});
