import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benefitCostRatio } from "./benefit-cost-ratio.ts";
import { discountedPayback } from "./discounted-payback.ts";
import { npv } from "./npv.ts";
import { payback } from "./payback.ts";
import { roi } from "./roi.ts";

describe("payback", () => {
  it("E83 lies between periods: 100 laid out, 40 back each period, is 2.5", () => {
    expect(payback([-100, 40, 40, 40])).toBe(2.5);
    expect(payback([-100, 50, 50])).toBe(2);
  });

  it("E83 is not available where nothing was laid out or it never comes back", () => {
    for (const flows of [[], [0, 0], [100], [5, 5], [-100, 40], [-1]]) expect(payback(flows)).toBeNull();
  });

  it("E83 counts the time until it is back for good", () => {
    expect(payback([-100, 150, -100, 100])).toBe(2.5);
    expect(payback([-100, 150, -100])).toBeNull();
    expect(payback([0, -100, 110])).toBeCloseTo(1 + 100 / 110, 12);
  });

  it("E83 is never earlier when discounted at a positive rate, and there exactly when the NPV is not below 0", () => {
    const gains = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4000 }),
        gains,
        fc.integer({ min: 1, max: 50 }),
        (out, some, percent) => {
          const flows = [-out, ...some];
          const [plain, discounted] = [payback(flows), discountedPayback(percent / 100, flows)];
          const value = npv(percent / 100, flows) ?? Number.NaN;
          if (Math.abs(value) > 1e-6) expect(discounted === null).toBe(value < 0);
          if (discounted !== null) expect(discounted).toBeGreaterThanOrEqual((plain ?? Number.NaN) - 1e-9);
        },
      ),
    );
  });

  it("E83 is not available at a rate of -100 %", () => {
    expect(discountedPayback(-1, [-1, 2])).toBeNull();
  });
});

describe("roi and benefitCostRatio", () => {
  it("E84 are shares of the cost, and not available without one", () => {
    expect([roi(150, 100), roi(50, 100), roi(5, 0), roi(0, 0)]).toEqual([0.5, -0.5, null, null]);
    expect(benefitCostRatio(0, [100, 50], [100])).toBe(1.5);
    expect([benefitCostRatio(0.1, [1], []), benefitCostRatio(-1, [1], [1])]).toEqual([null, null]);
  });

  it("E84 is above 1 exactly when the net present value is above 0", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 999 })), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(pairs, (both) => {
        const [gains, costs] = [both.map(([gain]) => gain), both.map(([, cost]) => cost)];
        const net =
          npv(
            0.08,
            gains.map((gain, at) => gain - (costs[at] as number)),
          ) ?? 0;
        if (Math.abs(net) > 1e-6) expect((benefitCostRatio(0.08, gains, costs) ?? 0) > 1).toBe(net > 0);
      }),
    );
  });
});
