import { readItem } from "@throughline/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyDay } from "./testing/every-day.ts";
import { valueBenefit } from "./value-benefit.ts";
import { valueByMonth } from "./value-by-month.ts";
import { DAYS_PER_YEAR, DEFAULT_LIFETIME, type ValueTerms, valueTerms } from "./value-terms.ts";
import { valueUntil } from "./value-until.ts";

const year = DAYS_PER_YEAR;
const terms = (own: Partial<ValueTerms> = {}): ValueTerms => ({
  perYear: year,
  ramp: 0,
  lifetime: 10,
  calendar: everyDay,
  ...own,
});

const anyTerms = fc.record({
  perYear: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
  ramp: fc.integer({ min: 0, max: 100_000 }),
  lifetime: fc.double({ min: 0, max: 50, noNaN: true }),
  calendar: fc.constant(everyDay),
});
const days = fc.integer({ min: -20_000, max: 40_000 });

describe("E63 value", () => {
  it("flows at its rate from the start, and one a day here", () => {
    expect(valueUntil(terms(), 100, 110)).toBe(10);
    expect(valueUntil(terms(), 100, 100)).toBe(0);
    expect(valueUntil(terms(), 100, 90)).toBe(0);
  });

  it("rises over the ramp: a half of it is lost", () => {
    expect(valueUntil(terms({ ramp: 10 }), 0, 10)).toBe(5);
    expect(valueUntil(terms({ ramp: 10 }), 0, 5)).toBe(1.25);
    expect(valueUntil(terms({ ramp: 10 }), 0, 30)).toBe(25);
  });

  it("ends with the lifetime, and stays small when the ramp is longer than that", () => {
    expect(valueUntil(terms({ lifetime: 1 }), 0, 1e6)).toBeCloseTo(year, 9);
    expect(valueUntil(terms({ lifetime: 0 }), 0, 1e6)).toBe(0);
    expect(valueUntil(terms({ lifetime: 1, ramp: 100_000 }), 0, 1e6)).toBeCloseTo((year * year) / 200_000, 9);
  });

  it("is below 0 for a dis-benefit, and lasts five years unless said otherwise", () => {
    const item = readItem("b", { kind: "benefit", benefitType: "disbenefit", valuePerYear: 300, ramp: 4 });
    if (item.kind !== "benefit") throw new Error("Not a benefit.");
    expect(valueTerms(item, everyDay)).toEqual({ perYear: -300, ramp: 4, lifetime: 5, calendar: everyDay });
    expect(DEFAULT_LIFETIME).toBe(5);
    const silent = readItem("b", { kind: "benefit" });
    if (silent.kind !== "benefit") throw new Error("Not a benefit.");
    expect(valueTerms(silent, everyDay)).toBeNull();
  });

  it("adds up over time as the sum of daily rates does", () => {
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: 1, max: 300 }), (one, span) => {
        const end = one.lifetime * year;
        let sum = 0;
        for (let step = 0; step < span * 10; step++) {
          const middle = (step + 0.5) / 10;
          if (middle < end)
            sum += (one.perYear / year / 10) * Math.min(1, one.ramp === 0 ? 1 : middle / one.ramp);
        }
        // A tenth of a day at the end of the lifetime is all that the two may differ by.
        expect(Math.abs(valueUntil(one, 0, span) - sum)).toBeLessThanOrEqual(
          Math.abs(one.perYear / year) * 0.11,
        );
      }),
    );
  });

  it("never falls with time and never rises with a later start, within the lifetime of the earlier", () => {
    fc.assert(
      fc.property(anyTerms, days, fc.nat(5000), fc.nat(5000), (given, start, later, until) => {
        const one = { ...given, perYear: Math.abs(given.perYear) };
        const slack = 1e-9 * (1 + one.perYear * 50);
        const day = Math.min(start + until, start + one.lifetime * year);
        expect(valueUntil(one, start + later, day)).toBeLessThanOrEqual(valueUntil(one, start, day) + slack);
        expect(valueUntil(one, start, day + later)).toBeGreaterThanOrEqual(
          valueUntil(one, start, day) - slack,
        );
      }),
    );
  });
});

describe("E64 value by month", () => {
  it("cuts at the first of each month and ends with the benefit", () => {
    // 2026-01-15 is day 20468.
    expect(valueByMonth(terms(), 20_468, 20_468 + 46)).toEqual([
      { month: "2026-01", value: 17 },
      { month: "2026-02", value: 28 },
      { month: "2026-03", value: 1 },
    ]);
    expect(valueByMonth(terms({ lifetime: 1 }), 20_468, 1e9)).toHaveLength(13);
    expect(valueByMonth(terms(), 20_468, 20_468)).toEqual([]);
  });

  it("sums to the value until the day", () => {
    fc.assert(
      fc.property(anyTerms, days, fc.nat(8000), (one, start, span) => {
        const sum = valueByMonth(one, start, start + span).reduce((total, { value }) => total + value, 0);
        expect(Math.abs(sum - valueUntil(one, start, start + span))).toBeLessThanOrEqual(
          1e-6 * (1 + Math.abs(one.perYear)),
        );
      }),
    );
  });
});

describe("E65 the loss of a delay", () => {
  it("is the plan's value less the value that comes within the plan's lifetime", () => {
    // Ten years at one a day; thirty days late.
    const values = valueBenefit(terms(), 0, 30);
    expect(values.planned).toBeCloseTo(3652.5, 9);
    expect(values.value).toBeCloseTo(3622.5, 9);
    expect(values.delayLoss).toBeCloseTo(30, 9);
    expect(values.firstYearLoss).toBeCloseTo(30, 9);
    expect(values.delayCostPerMonth).toBeCloseTo(year / 12, 9);
  });

  it("is all of the first year when the delay is longer", () => {
    const values = valueBenefit(terms({ lifetime: 2 }), 0, 400);
    expect(values.firstYearLoss).toBeCloseTo(year, 9);
    expect(values.delayLoss).toBeCloseTo(400, 9);
    expect(valueBenefit(terms({ lifetime: 2 }), 0, 4000).value).toBe(0);
  });

  it("equals Σ v·(p(t) − p(t−Δ)) day by day", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(300), fc.integer({ min: 1, max: 2 }), (ramp, delay, lifetime) => {
        const one = terms({ ramp, lifetime });
        const rate = (day: number) => (day < 0 ? 0 : Math.min(1, ramp === 0 ? 1 : day / ramp));
        let loss = 0;
        const end = lifetime * year;
        for (let day = 0.125; day < end; day += 0.25) loss += (rate(day) - rate(day - delay)) / 4;
        expect(Math.abs((valueBenefit(one, 0, delay).delayLoss ?? Number.NaN) - loss)).toBeLessThan(0.3);
      }),
    );
  });

  it("is unknown without a planned start, and where sums leave the range of numbers", () => {
    expect(valueBenefit(terms(), null, 30)).toMatchObject({
      planned: null,
      delayLoss: null,
      firstYearLoss: null,
    });
    expect(valueBenefit(terms(), null, 30).value).toBeCloseTo(3652.5, 9);
    expect(valueBenefit(terms({ perYear: 1e308 }), 0, 30).planned).toBeNull();
    expect(valueBenefit(terms(), null, null).value).toBeNull();
  });
});
