import { describe, expect, it } from "vitest";
import { irr } from "./irr.ts";
import { mirr } from "./mirr.ts";
import { npv } from "./npv.ts";
import { readFacts } from "./testing/read-facts.ts";

interface Facts {
  readonly npv: readonly {
    readonly rate: number;
    readonly values: readonly number[];
    readonly expected: number;
    readonly rtol?: number;
    readonly atol?: number;
    readonly exact_check?: number;
  }[];
  readonly irr: readonly { readonly values: readonly number[]; readonly expected: number | null }[];
  readonly mirr: readonly {
    readonly values: readonly number[];
    readonly finance_rate: number;
    readonly reinvest_rate: number;
    readonly expected: number | null;
  }[];
}

const text = readFacts("finance_npv_irr_mirr.json");
const facts: Facts = text === null ? { npv: [], irr: [], mirr: [] } : JSON.parse(text);

describe.skipIf(text === null)(
  "published cases of finance (skipped where the oracle folder is absent)",
  () => {
    it.each(facts.npv)(
      "E80 NPV at $rate of $values",
      ({ rate, values, expected, rtol, atol, exact_check }) => {
        const value = npv(rate, values) ?? Number.NaN;
        expect(Math.abs(value - expected)).toBeLessThanOrEqual(atol ?? Math.abs(expected) * (rtol ?? 0));
        if (exact_check !== undefined) expect(value).toBeCloseTo(exact_check, 5);
      },
    );

    it.each(facts.irr)("E81 IRR of $values is $expected", ({ values, expected }) => {
      const { roots, value } = irr(values);
      if (expected === null) return expect({ roots, value }).toEqual({ roots: "none", value: null });
      // The published values have four or five figures: closer than half of the last one.
      expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThanOrEqual(5e-5);
    });

    it.each(facts.mirr)("E82 MIRR of $values", ({ values, finance_rate, reinvest_rate, expected }) => {
      const value = mirr(values, finance_rate, reinvest_rate);
      if (expected === null) return expect(value).toBeNull();
      expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThanOrEqual(5e-5);
    });
  },
);
