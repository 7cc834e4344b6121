import { describe, expect, it } from "vitest";
import { assessCase } from "./assess-case.ts";

const none = (length: number) => Array<number>(length).fill(0);

describe("assessCase", () => {
  it("E84 compounds months to years: a cost and its return a year later at the yearly rate", () => {
    const costs = [1000, ...none(12)];
    const benefits = [...none(12), 1100];
    const found = assessCase(costs, benefits, 0.1);
    expect(found?.npv).toBeCloseTo(0, 9);
    expect(found?.irr.roots).toBe("one");
    expect(found?.irr.value).toBeCloseTo(0.1, 12);
    expect(found?.mirr).toBeCloseTo(0.1, 12);
    expect(found?.roi).toBeCloseTo(0.1, 12);
    expect(found?.benefitCostRatio).toBeCloseTo(1, 12);
  });

  it("E84 gives payback in years, the discounted one later", () => {
    const found = assessCase([1200, ...none(36)], [0, ...Array<number>(36).fill(50)], 0.07);
    expect(found?.payback).toBe(2);
    expect(found?.discountedPayback).toBeGreaterThan(2.1);
    expect(found?.discountedPayback).toBeLessThan(2.3);
  });

  it("E84 says what is not available of a case without returns, and nothing of one without flows", () => {
    expect(assessCase([100, 50], [0, 0], 0.07)).toMatchObject({
      irr: { roots: "none", value: null },
      mirr: null,
      payback: null,
      discountedPayback: null,
      roi: -1,
      benefitCostRatio: 0,
    });
    expect(assessCase([0, 0], [5, 5], 0.07)).toMatchObject({
      roi: null,
      benefitCostRatio: null,
      payback: null,
    });
    expect([assessCase([], [], 0.07), assessCase([0], [0], 0.07), assessCase([1], [2], -1)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
