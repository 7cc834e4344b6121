import { describe, expect, it } from "vitest";
import { sayShift, sayStretch } from "./say-move.ts";

describe("saying how far something moves", () => {
  it.each([
    [91, "+13 weeks"],
    [-7, "−1 week"],
    [1, "+1 day"],
    [-3, "−3 days"],
    [9, "+9 days"],
    [17, "+2 weeks 3 days"],
  ])("says %d calendar days", (days, text) => {
    expect(sayShift(days)).toBe(text);
  });

  it("says working days as longer or shorter", () => {
    expect(sayStretch(10)).toBe("10 working days longer");
    expect(sayStretch(-1)).toBe("1 working day shorter");
  });
});
