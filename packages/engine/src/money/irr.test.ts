import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { irr } from "./irr.ts";
import { npv } from "./npv.ts";

const flow = fc.integer({ min: -1_000_000, max: 1_000_000 });

/** The coefficients of Π (1 - x·(1 + rate)) with x = 1 / (1 + r): flows whose roots are the rates given. */
function flowsWithRates(rates: readonly number[]): number[] {
  let product = [-1];
  for (const rate of rates) {
    product = [...product, 0].map((one, at) => one - (at > 0 ? (product[at - 1] as number) * (1 + rate) : 0));
  }
  return product;
}

describe("irr", () => {
  it("E81 finds the rate of one outlay and one return", () => {
    const { roots, value } = irr([-100, 110]);
    expect(roots).toBe("one");
    expect(value).toBeCloseTo(0.1, 14);
  });

  it("E81 has none where all flows have one sign, or there is but one", () => {
    for (const flows of [[], [0], [5], [-5], [0, 0, 0], [1, 2, 3], [-1, 0, -2], [0, 0, -7, 0]]) {
      expect({ flows, ...irr(flows) }).toEqual({ flows, roots: "none", value: null });
    }
  });

  it("E81 has none where the signs change twice but no rate makes the flows worth 0", () => {
    expect(irr([100, -100, 100])).toEqual({ roots: "none", value: null });
  });

  it("E81 says one where the signs change three times but there is one rate", () => {
    expect(irr([-100, 10, -1, 150]).roots).toBe("one");
  });

  it("E81 finds all rates of flows made of them, and speaks of the least that is not negative", () => {
    expect(irr(flowsWithRates([0.1, 0.5])).roots).toBe("multiple");
    expect(irr(flowsWithRates([0.5, 0.1])).value).toBeCloseTo(0.1, 10);
    expect(irr(flowsWithRates([-0.01, 0.5])).value).toBeCloseTo(0.5, 10);
    expect(irr(flowsWithRates([-0.6, -0.2])).value).toBeCloseTo(-0.2, 10);
  });

  it("E81 sees a curve that touches 0 without crossing it", () => {
    const { roots, value } = irr(flowsWithRates([0.25, 0.25]));
    expect(roots).toBe("one");
    expect(value).toBeCloseTo(0.25, 6);
  });

  it("E81 counts rates as far apart as anyone likes", () => {
    const rates = fc.uniqueArray(fc.integer({ min: -9, max: 30 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(rates, (tenths) => {
        const wanted = tenths.map((tenth) => tenth / 10);
        const { roots, value } = irr(flowsWithRates(wanted));
        const gains = wanted.filter((rate) => rate >= 0);
        const eligible = gains.length > 0 ? gains : wanted;
        expect(roots).toBe("multiple");
        // A rate of 0 may come out just below it; then the next one is spoken of.
        if (!wanted.includes(0)) {
          expect(value).toBeCloseTo(eligible.sort((a, b) => Math.abs(a) - Math.abs(b))[0] as number, 5);
        }
      }),
    );
  });

  it("E81 makes the flows worth 0 at the rate, whatever the flows", () => {
    fc.assert(
      fc.property(fc.array(flow, { minLength: 2, maxLength: 40 }), (flows) => {
        const { value } = irr(flows);
        if (value === null) return;
        const worth = npv(value, flows) ?? Number.NaN;
        const size = npv(value, flows.map(Math.abs)) ?? Number.NaN;
        expect(Math.abs(worth)).toBeLessThanOrEqual(1e-9 * size);
      }),
    );
  });

  it("E81 finds exactly one rate for one change of sign, as Descartes says", () => {
    const positive = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(positive, positive, (outlays, returns) => {
        expect(irr([...outlays.map((one) => -one), ...returns]).roots).toBe("one");
      }),
    );
  });

  it("E81 is not changed by zeros at the ends, by size, or by sign", () => {
    fc.assert(
      fc.property(fc.array(flow, { minLength: 2, maxLength: 12 }), (flows) => {
        const plain = irr(flows);
        expect(irr([0, ...flows, 0, 0])).toEqual(plain);
        expect(irr(flows.map((one) => one * 4))).toEqual(plain);
        expect(irr(flows.map((one) => -one))).toEqual(plain);
      }),
    );
  });

  it("E81 keeps its footing with amounts of the largest size and with flows over a century", () => {
    expect(irr([-1e300, 1e300, 1e-300]).value).not.toBeNaN();
    // Returns that fall so fast that the quotient of the first and the last flow is endless: nearly all is lost.
    const vanishing = Array.from({ length: 31 }, (_, t) => (t === 0 ? -3000 : 3e-6 * 1e-10 ** t));
    const lost = irr(vanishing);
    expect(lost.roots).toBe("one");
    expect(lost.value).toBeCloseTo(-1, 9);
    expect(lost.value).toBeGreaterThan(-1);
    const flows = Array.from({ length: 1200 }, (_, month) => (month < 24 ? -50_000 : 6_000));
    const { roots, value } = irr(flows);
    expect(roots).toBe("one");
    expect(Math.abs(npv(value ?? 0, flows) ?? Number.NaN)).toBeLessThan(0.01);
  });

  it("E81 ends where the sign changes every month", () => {
    const flows = Array.from({ length: 120 }, (_, at) => (at % 2 === 0 ? -1000 - at : 1010 + at * 2));
    expect(irr(flows).roots).toBe("one");
  });
});
