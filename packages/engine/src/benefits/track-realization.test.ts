import { readItem } from "@throughline/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDate, toDay } from "../calendar/day-number.ts";
import { curveThrough, fractionOn, fullDays, rampCurve } from "./realization-curve.ts";
import { storeSeries } from "./testing/build-plan.ts";
import { everyDay } from "./testing/every-day.ts";
import { trackRealization } from "./track-realization.ts";
import { DAYS_PER_YEAR, unitTerms } from "./value-terms.ts";

const START = "2026-01-01";
const day = (after: number) => toDate(toDay(START) + after);

function track(
  fields: object,
  statusDate: string | null = null,
  slip = 0,
  perYear: number | null = DAYS_PER_YEAR,
) {
  const profile = { kind: "benefit", baseline: 0, target: 100, start: START, lifetime: 2, ...fields };
  const item = readItem("b", storeSeries(profile));
  if (item.kind !== "benefit") throw new Error("Not a benefit.");
  const planned = item.start === null ? null : toDay(item.start);
  const start = planned === null ? null : planned + slip;
  const dates = { ready: null, planned, start, delay: slip, drivers: [] };
  return trackRealization(item, unitTerms(item, everyDay), perYear, dates, statusDate);
}

describe("E66 curves", () => {
  it("are 0 before the first point, straight between points, level after the last", () => {
    const curve = curveThrough(
      [
        { day: 10, fraction: 0.5 },
        { day: 20, fraction: 1 },
      ],
      0,
    );
    expect([-1, 0, 5, 10, 15, 20, 99].map((at) => fractionOn(curve, at))).toEqual([
      0, 0, 0.25, 0.5, 0.75, 1, 1,
    ]);
    expect(fullDays(curve, 0, 10)).toBe(2.5);
    expect(fullDays(curve, 5, 30)).toBe(0.375 * 5 + 7.5 + 10);
    expect(fullDays(curve, 30, 5)).toBe(0);
    expect(fullDays(rampCurve(0, 0), -5, 5)).toBe(5);
    expect(fullDays(rampCurve(0, 4), 0, 6)).toBe(4);
  });

  it("have areas that add up", () => {
    const points = fc
      .uniqueArray(fc.nat(100), { minLength: 1, maxLength: 6 })
      .map((days) =>
        days.sort((a, b) => a - b).map((at, index) => ({ day: at, fraction: Math.sin(index * 7) })),
      );
    const at = fc.integer({ min: -20, max: 130 });
    fc.assert(
      fc.property(points, at, at, at, (found, a, b, c) => {
        const curve = curveThrough(found, null);
        const [x = 0, y = 0, z = 0] = [a, b, c].sort((one, other) => one - other);
        expect(fullDays(curve, x, y) + fullDays(curve, y, z)).toBeCloseTo(fullDays(curve, x, z), 8);
      }),
    );
  });
});

describe("E67 realization", () => {
  it("compares what was measured with the plan, by hand", () => {
    // Measured: 0 to 40 % over 100 days. Planned: 0 to 80 % over 100 days. One a day at the full value.
    const found = track({ measurements: { [day(100)]: 40 }, plannedMeasurements: { [day(100)]: 80 } });
    expect(found?.figures).toMatchObject({ asOf: day(100), fraction: 0.4, plannedFraction: 0.8 });
    expect(found?.figures.earned).toBeCloseTo(20, 9);
    expect(found?.figures.planned).toBeCloseTo(40, 9);
    expect(found?.figures.index).toBeCloseTo(0.5, 9);
    // 20 so far, and half of 0.8 a day for the 630.5 days that are left.
    expect(found?.figures.forecast).toBeCloseTo(20 + 0.5 * 0.8 * 630.5, 6);
    expect(found?.expectedPart).toBeCloseTo(0.5, 9);
  });

  it("plans by the ramp where no measurements are planned", () => {
    const found = track({ ramp: 100, measurements: { [day(100)]: 100 } });
    expect(found?.figures.plannedFraction).toBe(1);
    expect(found?.figures.index).toBeCloseTo(1, 9);
    expect(track({ measurements: { [day(100)]: 100 } })?.figures.index).toBeCloseTo(0.5, 9);
  });

  it("stops at the status date and passes over what was measured after it", () => {
    const measurements = { [day(50)]: 50, [day(90)]: 0 };
    expect(track({ measurements }, day(60))?.figures).toMatchObject({ asOf: day(60), fraction: 0.5 });
    expect(track({ measurements }, day(10))).toBeNull();
  });

  it("shifts what is to come by the delay until something is realized", () => {
    const measurements = { [day(0)]: 0 };
    const plan = { plannedMeasurements: { [day(100)]: 100 } };
    const full = track({ measurements, ...plan }, null, 0)?.figures.forecast ?? 0;
    const late = track({ measurements, ...plan }, null, 50)?.figures.forecast ?? 0;
    expect(full - late).toBeCloseTo(50, 6);
    const begun = { measurements: { [day(50)]: 50 }, ...plan };
    expect(track(begun, null, 50)?.figures.forecast).toBe(track(begun, null, 0)?.figures.forecast);
  });

  it("needs a baseline, another target, and a measurement", () => {
    const measurements = { [day(100)]: 40 };
    expect(track({ measurements, target: 0 })).toBeNull();
    expect(track({ measurements, baseline: null })).toBeNull();
    expect(track({ measurements, target: null })).toBeNull();
    expect(track({})).toBeNull();
    expect(track({ measurements, baseline: -1e308, target: 1e308 })).toBeNull();
  });

  it("knows no plan without a planned start, and no money without a value", () => {
    const found = track({ start: null, measurements: { [day(0)]: 40, [day(10)]: 60 } });
    expect(found?.figures).toMatchObject({
      fraction: 0.6,
      plannedFraction: null,
      planned: null,
      index: null,
    });
    expect(found?.figures.earned).toBeCloseTo(5, 9);
    expect(found?.figures.forecast).toBeNull();
    const poor = track({ measurements: { [day(100)]: 40 } }, null, 0, null)?.figures;
    expect(poor).toMatchObject({ earned: null, planned: null, forecast: null });
    expect(poor?.index).toBeCloseTo(0.2, 9);
  });

  it("is the same for a measure that falls as for its mirror that rises", () => {
    const values = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 300 }), (measured, span) => {
        const series = (sign: number) =>
          Object.fromEntries(measured.map((value, index) => [day(index * 30), sign * value]));
        const rising = track({ baseline: 10, target: 10 + span, measurements: series(1) });
        const falling = track({ baseline: -10, target: -10 - span, measurements: series(-1) });
        expect(falling).toEqual(rising);
      }),
    );
  });
});
