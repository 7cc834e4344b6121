import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregateScores } from "../priority/aggregate-scores.ts";
import type { ThreePoint } from "../risk/pert-view.ts";
import { combineThreePoints } from "./combine-three-points.ts";
import { nearestStep, scalePosition } from "./scale-position.ts";
import { spreadOf } from "./spread-of.ts";

const FIBONACCI = [1, 2, 3, 5, 8, 13, 20];
const PERCENT = [0, 1];

function people(...values: readonly number[]): ReadonlyMap<string, number> {
  return new Map(values.map((value, at) => [`p${at}`, value]));
}

const anyone = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });

describe("[E210] scales", () => {
  it("stand their steps at equal distances and the numbers between them in proportion", () => {
    expect(FIBONACCI.map((step) => Math.round(scalePosition(FIBONACCI, step) * 6))).toEqual([
      0, 1, 2, 3, 4, 5, 6,
    ]);
    expect(scalePosition(FIBONACCI, 10.5)).toBeCloseTo(4.5 / 6, 12);
    expect(scalePosition(PERCENT, 0.35)).toBe(0.35);
    expect([scalePosition(PERCENT, -3), scalePosition(PERCENT, 7)]).toEqual([0, 1]);
  });

  it("round to the nearest step, of two equally near ones to the higher", () => {
    expect([1.4, 4, 6.5, 6.4, 10.5, 99].map((value) => nearestStep(FIBONACCI, value))).toEqual([
      1, 5, 8, 5, 13, 20,
    ]);
  });

  it("rise with the value, and rounding never leaves the steps", () => {
    const value = fc.double({ min: -5, max: 40, noNaN: true });
    void fc.assert(
      fc.property(value, value, (one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        expect(scalePosition(FIBONACCI, low)).toBeLessThanOrEqual(scalePosition(FIBONACCI, high));
        expect(nearestStep(FIBONACCI, low)).toBeLessThanOrEqual(nearestStep(FIBONACCI, high));
        expect(FIBONACCI).toContain(nearestStep(FIBONACCI, one));
      }),
    );
  });
});

describe("[E211] spreads", () => {
  it("give median, mean, quartiles and the sample deviation", () => {
    expect(spreadOf(people(2, 4, 4, 4, 5, 5, 7, 9), FIBONACCI)).toMatchObject({
      count: 8,
      median: 4.5,
      mean: 5,
      lowerQuartile: 4,
      upperQuartile: 5.5,
      middleHalf: 1.5,
      lowest: 2,
      highest: 9,
    });
    expect(spreadOf(people(2, 4, 4, 4, 5, 5, 7, 9), null)?.deviation).toBeCloseTo(Math.sqrt(32 / 7), 12);
    expect(spreadOf(new Map(), FIBONACCI)).toBeNull();
  });

  it("of one person are what that person said", () => {
    void fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (value) => {
        const spread = spreadOf(people(value), null);
        expect(spread).toMatchObject({ median: value, mean: value, deviation: null, agreement: null });
        expect(spread?.outliers).toEqual([]);
      }),
    );
  });

  it("do not depend on the order of people, stay within what was said, and keep the shared median", () => {
    void fc.assert(
      fc.property(anyone, (values) => {
        const estimates = people(...values);
        const spread = spreadOf(estimates, null);
        if (!spread) throw new Error("Somebody estimated.");
        expect(spreadOf(new Map([...estimates].reverse()), null)).toEqual(spread);
        for (const figure of [spread.median, spread.mean, spread.lowerQuartile, spread.upperQuartile]) {
          expect(figure).toBeGreaterThanOrEqual(spread.lowest);
          expect(figure).toBeLessThanOrEqual(spread.highest);
        }
        expect(spread.median).toBe(aggregateScores(estimates, { min: 0, max: 1 })?.median);
        expect(Number.isFinite(spread.deviation ?? 0)).toBe(true);
      }),
    );
  });

  it("move with everyone, and not at all in width", () => {
    const whole = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 });
    void fc.assert(
      fc.property(whole, fc.integer({ min: -500, max: 500 }), (values, by) => {
        const before = spreadOf(people(...values), null);
        const after = spreadOf(people(...values.map((value) => value + by)), null);
        expect(after?.mean).toBeCloseTo((before?.mean ?? 0) + by, 8);
        expect(after?.median).toBeCloseTo((before?.median ?? 0) + by, 8);
        expect(after?.deviation).toBeCloseTo(before?.deviation ?? 0, 8);
        expect(after?.outliers).toEqual(before?.outliers);
      }),
    );
  });
});

describe("[E212] outliers", () => {
  it("of five or more stand beyond 1.5 times the middle half", () => {
    expect(spreadOf(people(5, 5, 8, 8, 5, 20), FIBONACCI)?.outliers).toEqual(["p5"]);
    expect(spreadOf(people(1, 8, 8, 8, 8), FIBONACCI)?.outliers).toEqual(["p0"]);
    expect(spreadOf(people(3, 5, 8, 13, 8), FIBONACCI)?.outliers).toEqual([]);
    expect(spreadOf(people(3, 5, 8, 13, 8), null)?.outliers).toEqual(["p3"]);
  });

  it("of fewer who are not close are the extremes, never who said the median", () => {
    expect(spreadOf(people(5, 3, 13, 5), FIBONACCI)?.outliers).toEqual(["p1", "p2"]);
    expect(spreadOf(people(5, 5, 5, 13), FIBONACCI)?.outliers).toEqual(["p3"]);
    expect(spreadOf(people(5, 5, 5, 8), FIBONACCI)?.outliers).toEqual([]);
    expect(spreadOf(people(5, 5), FIBONACCI)?.outliers).toEqual([]);
    expect(spreadOf(people(2, 8), FIBONACCI)?.outliers).toEqual(["p0", "p1"]);
  });

  it("are never those who said the median, nor everyone of five or more", () => {
    void fc.assert(
      fc.property(anyone, (values) => {
        const spread = spreadOf(people(...values), null);
        const out = spread?.outliers ?? [];
        for (const id of out) expect(values[Number(id.slice(1))]).not.toBe(spread?.median);
        if (values.length >= 5) expect(out.length).toBeLessThan(values.length);
      }),
    );
  });
});

describe("[E213] agreement", () => {
  it("is judged in steps of the scale, by the middle half of five or more", () => {
    expect(spreadOf(people(5, 8, 8, 8, 5), FIBONACCI)?.agreement).toBe("close");
    expect(spreadOf(people(1, 8, 8, 8, 8), FIBONACCI)?.agreement).toBe("close");
    expect(spreadOf(people(3, 3, 5, 8, 8), FIBONACCI)?.agreement).toBe("apart");
    expect(spreadOf(people(1, 1, 5, 13, 20), FIBONACCI)?.agreement).toBe("far-apart");
    expect(spreadOf(people(0.1, 0.1, 0.2, 0.3, 0.35), PERCENT)?.agreement).toBe("close");
  });

  it("of fewer counts everyone, and of one nothing", () => {
    expect(spreadOf(people(8, 13), FIBONACCI)?.agreement).toBe("close");
    expect(spreadOf(people(3, 8), FIBONACCI)?.agreement).toBe("apart");
    expect(spreadOf(people(8, 8, 1), FIBONACCI)?.agreement).toBe("far-apart");
    expect(spreadOf(people(8), FIBONACCI)?.agreement).toBeNull();
  });

  it("without a scale is measured by the median", () => {
    expect(spreadOf(people(10, 12, 14), null)?.agreement).toBe("close");
    expect(spreadOf(people(10, 12, 20), null)?.agreement).toBe("apart");
    expect(spreadOf(people(4, 12, 30), null)?.agreement).toBe("far-apart");
    expect(spreadOf(people(0, 0, 3), null)?.agreement).toBe("far-apart");
    expect(spreadOf(people(0, 0), null)?.agreement).toBe("close");
  });

  it("is close wherever everyone said the same", () => {
    void fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 30 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, value) => {
          const spread = spreadOf(people(...Array.from({ length: count }, () => value)), PERCENT);
          expect(spread).toMatchObject({ agreement: "close", outliers: [], mean: value, median: value });
        },
      ),
    );
  });
});

describe("[E214] three points", () => {
  const point = (optimistic: number, likely: number, pessimistic: number): ThreePoint => ({
    optimistic,
    likely,
    pessimistic,
  });

  it("take the median of each, and the PERT formulas of these", () => {
    const estimates = new Map([
      ["a", point(5, 10, 15)],
      ["b", point(8, 12, 28)],
      ["c", point(6, 20, 30)],
    ]);
    const combined = combineThreePoints(estimates);
    expect(combined).toMatchObject({ point: point(6, 12, 28) });
    expect(combined?.mean).toBeCloseTo((6 + 48 + 28) / 6, 12);
    expect(combined?.deviation).toBeCloseTo(22 / 6, 12);
    expect(combined?.expected.outliers).toEqual(["a", "c"]);
    expect(combineThreePoints(new Map())).toBeNull();
  });

  it("rise where everyone's rise, whatever the order of people; one person's are kept", () => {
    const days = fc.double({ min: 0, max: 1e5, noNaN: true });
    const triple = fc.tuple(days, days, days).map((three) => {
      const [low = 0, middle = 0, high = 0] = three.toSorted((a, b) => a - b);
      return point(low, middle, high);
    });
    void fc.assert(
      fc.property(fc.array(triple, { minLength: 1, maxLength: 20 }), (points) => {
        const estimates = new Map(points.map((each, at) => [`p${at}`, each]));
        const combined = combineThreePoints(estimates);
        if (!combined) throw new Error("Somebody estimated.");
        const { optimistic, likely, pessimistic } = combined.point;
        expect(optimistic).toBeLessThanOrEqual(likely);
        expect(likely).toBeLessThanOrEqual(pessimistic);
        expect(combineThreePoints(new Map([...estimates].reverse()))).toEqual(combined);
        if (points.length === 1) expect(combined.point).toEqual(points[0]);
      }),
    );
  });
});
