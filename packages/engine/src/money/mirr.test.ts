import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { irr } from "./irr.ts";
import { mirr } from "./mirr.ts";

describe("mirr", () => {
  it("E82 is not available without an outlay or without a return", () => {
    for (const flows of [[], [0, 0], [-5], [5], [1, 2], [-1, -2]]) expect(mirr(flows, 0.1, 0.1)).toBeNull();
    expect(mirr([-100, 120], -1, 0.1)).toBeNull();
  });

  it("E82 is the internal rate where money costs and earns just that", () => {
    const flows = [-100, 39, 59, 55, 20];
    const { value } = irr(flows);
    expect(mirr(flows, value ?? 0, value ?? 0)).toBeCloseTo(value ?? 0, 12);
  });

  it("E82 lies between the internal rate and the rate that returns earn", () => {
    const returns = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 12 });
    const earned = fc.double({ min: 0, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), returns, earned, (outlay, gains, rate) => {
        const flows = [-outlay, ...gains];
        const internal = irr(flows).value ?? Number.NaN;
        const modified = mirr(flows, 0.05, rate) ?? Number.NaN;
        expect(modified).toBeGreaterThanOrEqual(Math.min(internal, rate) - 1e-9);
        expect(modified).toBeLessThanOrEqual(Math.max(internal, rate) + 1e-9);
      }),
    );
  });
});
