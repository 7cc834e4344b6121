import { describe, expect, it } from "vitest";
import {
  earnCostToCost,
  earnFiftyFifty,
  earnMilestones,
  earnPercentComplete,
  earnPhysical,
  earnZeroHundred,
} from "./earned-rules.ts";

const before = { started: false, finished: false };
const during = { started: true, finished: false };
const after = { started: true, finished: true };

describe("rules of earning", () => {
  it("E86 earns all at the end, or half at each end", () => {
    expect([before, during, after].map((state) => earnZeroHundred(80, state))).toEqual([0, 0, 80]);
    expect([before, during, after].map((state) => earnFiftyFifty(80, state))).toEqual([0, 40, 80]);
  });

  it("E86 earns milestones by their weights, which need not sum to 1", () => {
    const milestones = [
      { weight: 1, reached: true },
      { weight: 2, reached: true },
      { weight: 5, reached: false },
    ];
    expect(earnMilestones(80, milestones)).toBe(30);
    expect(earnMilestones(80, [])).toBeNull();
    expect(earnMilestones(80, [{ weight: 0, reached: true }])).toBeNull();
  });

  it("E86 never earns more than all or less than nothing by percent, units or cost", () => {
    expect([-0.5, 0, 0.25, 1, 1.5].map((part) => earnPercentComplete(80, part))).toEqual([0, 0, 20, 80, 80]);
    expect([earnPhysical(80, 3, 4), earnPhysical(80, 9, 4), earnPhysical(80, 3, 0)]).toEqual([60, 80, null]);
    expect([earnCostToCost(80, 30, 120), earnCostToCost(80, 5, 0)]).toEqual([20, null]);
  });
});
