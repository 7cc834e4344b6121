import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { earnCostToCost } from "./earned-rules.ts";
import { earnedValue } from "./earned-value.ts";
import { readFacts } from "./testing/read-facts.ts";

type Published = "CV" | "SV" | "CPI" | "SPI" | "CSI" | "EAC" | "VAC" | "EV" | "pct_complete";

interface Case {
  readonly id: string;
  readonly in: Readonly<Record<"BAC" | "PV" | "AC", number>> & {
    readonly EV?: number;
    readonly EAC?: number;
    readonly ETC?: number;
  };
  readonly expected: Readonly<Partial<Record<Published, number>>>;
}

const text = readFacts("evm_worked_examples.json");
const cases = new Map<string, Case>();
if (text !== null) for (const one of JSON.parse(text).cases as Case[]) cases.set(one.id, one);

function caseOf(id: string): Case {
  const found = cases.get(id);
  if (!found) throw new Error(`The worked example ${id} is gone.`);
  return found;
}

/** Publishers round or cut: a figure agrees when it is within one unit of the last digit published. */
function agrees(value: number | null, published: number | undefined): boolean {
  const digits = String(published).split(".")[1]?.length ?? 0;
  return value !== null && published !== undefined && Math.abs(value - published) < 10 ** -digits;
}

describe.skipIf(text === null)(
  "published examples of EVM (skipped where the oracle folder is absent)",
  () => {
    it("E85 agrees with the variances and indices of a published example", () => {
      const { in: given, expected } = caseOf("oracle-unifier");
      const { BAC: bac, PV: pv, AC: ac, EV: ev = 0, EAC: eac = 0 } = given;
      const figures = earnedValue({ bac, pv, ev, ac, etc: eac - ac });
      expect([figures.cv, figures.sv]).toEqual([expected.CV, expected.SV]);
      expect([agrees(figures.cpi, expected.CPI), agrees(figures.spi, expected.SPI)]).toEqual([true, true]);
      // Published as the product of the rounded indices.
      const round = (value: number | null) => Math.round((value ?? Number.NaN) * 100) / 100;
      expect(round(figures.cpi) * round(figures.spi)).toBeCloseTo(expected.CSI ?? Number.NaN, 10);
      expect(figures.eacByEtc).toBe(eac);
      expect(figures.vac).toBe(bac - eac);
    });

    it("E85 agrees with a published example of one task earned by its cost", () => {
      const { in: given, expected } = caseOf("tutorialspoint-single-task");
      const { BAC: bac, PV: pv, AC: ac, ETC: etc = 0 } = given;
      const ev = earnCostToCost(bac, ac, ac + etc) ?? Number.NaN;
      expect(agrees(ev, expected.EV)).toBe(true);
      const figures = earnedValue({ bac, pv, ev, ac, etc });
      expect([figures.eacByEtc, figures.vac]).toEqual([expected.EAC, expected.VAC]);
      const { complete, sv, spi, cv, cpi } = figures;
      expect([
        agrees(complete, expected.pct_complete),
        agrees(sv, expected.SV),
        agrees(spi, expected.SPI),
        agrees(cv, expected.CV),
        agrees(cpi, expected.CPI),
      ]).toEqual([true, true, true, true, true]);
    });
  },
);

describe("earnedValue", () => {
  it("E85 gives every formula its value", () => {
    expect(earnedValue({ bac: 1000, pv: 500, ev: 400, ac: 320 })).toEqual({
      bac: 1000,
      pv: 500,
      ev: 400,
      ac: 320,
      cv: 80,
      sv: -100,
      cpi: 1.25,
      spi: 0.8,
      csi: 1,
      eacByCpi: 800,
      eacAtPlan: 920,
      eacByCpiSpi: 920,
      eacByEtc: null,
      eacWeighted: 320 + 600 / (0.8 * 1.25 + 0.2 * 0.8),
      etc: 480,
      vac: 200,
      tcpiBac: 600 / 680,
      tcpiEac: 600 / 480,
      complete: 0.4,
    });
  });

  it("E85 follows a person's own estimate of what is left before its own", () => {
    const { eacByEtc, etc, vac, tcpiEac } = earnedValue({ bac: 100, pv: 50, ev: 40, ac: 60, etc: 80 });
    expect({ eacByEtc, etc, vac, tcpiEac }).toEqual({ eacByEtc: 140, etc: 80, vac: -40, tcpiEac: 60 / 80 });
  });

  it("E85 is not available wherever a formula divides by 0, and never NaN or infinite", () => {
    const nothing = earnedValue({ bac: 0, pv: 0, ev: 0, ac: 0 });
    const { cpi, spi, csi, eacByCpi, eacByCpiSpi, eacWeighted, tcpiBac, tcpiEac, complete } = nothing;
    expect([cpi, spi, csi, eacByCpi, eacByCpiSpi, eacWeighted, tcpiBac, tcpiEac, complete]).toEqual(
      Array(9).fill(null),
    );
    const money = fc.oneof(
      fc.constant(0),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
    );
    fc.assert(
      fc.property(money, money, money, money, (bac, pv, ev, ac) => {
        const bad = Object.values(earnedValue({ bac, pv, ev, ac })).filter(
          (value) => value !== null && !Number.isFinite(value),
        );
        expect(bad).toEqual([]);
      }),
    );
  });

  it("E85 expects the budget again when the work costs what it earns", () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 100 }), (bac, pv, percent) => {
        const ev = (bac * percent) / 100;
        const { cpi, eacByCpi, eacAtPlan, vac } = earnedValue({ bac, pv, ev, ac: ev });
        expect(cpi).toBe(1);
        for (const eac of [eacByCpi, eacAtPlan]) expect(eac).toBeCloseTo(bac, 6);
        expect(vac).toBeCloseTo(0, 6);
      }),
    );
  });
});
