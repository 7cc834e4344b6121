import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildPlan } from "../benefits/testing/build-plan.ts";
import { computePriority } from "./compute-priority.ts";
import { ahpCriteria, judgementKey, weighCriteria } from "./weigh-criteria.ts";

const [value, time, risk, fit] = ahpCriteria;

describe("the weights of the criteria", () => {
  it("E178: without a judgement all weigh a quarter", () => {
    const found = weighCriteria({});
    for (const weight of found.weights) expect(weight).toBeCloseTo(0.25, 9);
    expect(found).toMatchObject({ missing: 6, consistent: true });
  });

  it("E178: value that counts three times as much as each other one has half of all weight", () => {
    const judged = { "businessValue>timeCriticality": 3, "businessValue>riskReduction": 3 };
    const chained = weighCriteria({ ...judged, [judgementKey(value, fit)]: 3 });
    expect(chained.weights.map((one) => one.toFixed(6))).toEqual([
      "0.500000",
      "0.166667",
      "0.166667",
      "0.166667",
    ]);
    expect(chained).toMatchObject({ missing: 3, consistent: true });
  });

  it("E178: where nothing joins a criterion to the others, what is not judged counts as equal", () => {
    const found = weighCriteria({ [judgementKey(value, time)]: 1 });
    expect(found.missing).toBe(5);
    for (const weight of found.weights) expect(weight).toBeCloseTo(0.25, 9);
  });

  it("E178: what nobody judged contradicts nothing, a circle of three does, whoever is left out", () => {
    const alone = weighCriteria({ [judgementKey(value, time)]: 5 });
    expect(alone).toMatchObject({ consistent: true, consistencyRatio: 0, furthest: null, missing: 5 });
    expect(alone.weights[0]).toBeGreaterThan(alone.weights[2] ?? 1);
    const circle = weighCriteria({
      [judgementKey(time, risk)]: 9,
      [judgementKey(risk, fit)]: 9,
      [judgementKey(time, fit)]: 1 / 9,
    });
    expect(circle).toMatchObject({ consistent: false, missing: 3 });
    // All three are off alike; whichever is named, it is one of them.
    expect(circle.furthest?.row).toBeGreaterThan(0);
  });

  it("E178: a judgement the other way round is its inverse, and absurd ones count as none", () => {
    const one = weighCriteria({ [judgementKey(value, time)]: 5, [judgementKey(risk, fit)]: 2 });
    expect(weighCriteria({ [judgementKey(time, value)]: 1 / 5, [judgementKey(risk, fit)]: 2 })).toEqual(one);
    expect(weighCriteria({ [judgementKey(value, time)]: -1, x: 3 })).toEqual(weighCriteria({}));
  });

  it("E178: judgements that go round in a circle are not consistent", () => {
    const found = weighCriteria({
      [judgementKey(value, time)]: 9,
      [judgementKey(time, risk)]: 9,
      [judgementKey(value, risk)]: 1 / 9,
      [judgementKey(risk, fit)]: 1,
    });
    expect(found.consistent).toBe(false);
    expect(found.consistencyRatio).toBeGreaterThan(0.1);
  });

  it("E178: weights of any judgements are shares of 1", () => {
    const keys = ahpCriteria.flatMap((one) =>
      ahpCriteria.filter((other) => other !== one).map((other) => judgementKey(one, other)),
    );
    const judgements = fc.dictionary(
      fc.constantFrom(...keys),
      fc.double({ min: 1 / 9, max: 9, noNaN: true }),
    );
    fc.assert(
      fc.property(judgements, (given) => {
        const { weights, consistencyRatio } = weighCriteria(given);
        expect(weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
        expect(weights.every((one) => one > 0)).toBe(true);
        expect(consistencyRatio).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("E179: the AHP score by hand: half of 20/20, and a sixth each of 10/20, 4/20 and 5/5", () => {
    const scores = { businessValue: 20, timeCriticality: 10, riskReduction: 4, strategicFit: 5 };
    const judgements = Object.fromEntries([time, risk, fit].map((one) => [judgementKey(value, one), 3]));
    const plan = buildPlan({ one: { kind: "project", ...scores }, two: { kind: "project" } }, {}, {});
    const priority = computePriority({ ...plan, meta: { ...plan.meta, judgements } });
    expect(priority.get("one")?.ahp).toBeCloseTo(1 / 2 + (0.5 + 0.2 + 1) / 6, 9);
    expect(priority.get("two")?.ahp).toBeNull();
  });
});
