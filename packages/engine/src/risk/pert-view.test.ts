import { describe, expect, it } from "vitest";
import { normalProbability, pathProbability, pertMean, pertSigma } from "./pert-view.ts";

const estimate = { optimistic: 4, likely: 7, pessimistic: 16 };

describe("the PERT view", () => {
  it("E56 takes (a + 4m + b)/6 and (b - a)/6", () => {
    expect([pertMean(estimate), pertSigma(estimate)]).toEqual([8, 2]);
  });

  it("E56 gives a chain's chance by the normal distribution", () => {
    // Two of them: mean 16, σ = √8; 16 + √8 days is one σ away.
    expect(pathProbability([estimate, estimate], 16)).toBeCloseTo(0.5, 6);
    expect(pathProbability([estimate, estimate], 16 + Math.sqrt(8))).toBeCloseTo(0.841345, 5);
  });

  it("E56 is sure about a chain without spread and silent about none", () => {
    const sure = { optimistic: 5, likely: 5, pessimistic: 5 };
    expect([pathProbability([sure], 5), pathProbability([sure], 4.9), pathProbability([], 3)]).toEqual([
      1,
      0,
      null,
    ]);
  });

  it("E56 knows the tables of the normal distribution", () => {
    for (const [z, p] of [
      [0, 0.5],
      [1.96, 0.9750021],
      [-1.96, 0.0249979],
      [-3, 0.0013499],
      [8, 1],
    ] as const) {
      expect(normalProbability(z)).toBeCloseTo(p, 6);
    }
  });
});
