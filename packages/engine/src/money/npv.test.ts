import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { npv } from "./npv.ts";

const flows = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 30 });
const rate = fc.double({ min: -0.5, max: 2, noNaN: true });

describe("npv", () => {
  it("E80 does not discount the first flow", () => {
    expect(npv(0.1, [100])).toBe(100);
    expect(npv(0.1, [0, 110])).toBeCloseTo(100, 10);
  });

  it("E80 is the plain sum at a rate of 0, and 0 without flows", () => {
    expect(npv(0, [1, 2, 3])).toBe(6);
    expect(npv(0.5, [])).toBe(0);
  });

  it("E80 is not available where nothing can be discounted", () => {
    expect([npv(-1, [1, 2]), npv(-1.5, [1, 2]), npv(-0.999_999, Array(200).fill(1e200))]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("E80 is linear in the flows", () => {
    const pairs = fc.array(
      fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -1e6, max: 1e6 })),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(rate, pairs, fc.integer({ min: -9, max: 9 }), (at, both, times) => {
        const a =
          npv(
            at,
            both.map(([one]) => one),
          ) ?? 0;
        const b =
          npv(
            at,
            both.map(([, one]) => one),
          ) ?? 0;
        const joined =
          npv(
            at,
            both.map(([x, y]) => x * times + y),
          ) ?? 0;
        const size =
          npv(
            at,
            both.map(([x, y]) => Math.abs(x * times) + Math.abs(y)),
          ) ?? 0;
        expect(Math.abs(joined - (a * times + b))).toBeLessThanOrEqual(1e-9 * size);
      }),
    );
  });

  it("E80 falls by one period's discount when all flows wait for one period", () => {
    fc.assert(
      fc.property(rate, flows, (at, some) => {
        const now = npv(at, some) ?? 0;
        const size = npv(at, some.map(Math.abs)) ?? 0;
        expect(Math.abs((npv(at, [0, ...some]) ?? 0) * (1 + at) - now)).toBeLessThanOrEqual(1e-9 * size);
      }),
    );
  });
});
