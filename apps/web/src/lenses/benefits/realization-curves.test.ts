import { readItem } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { chartPath, chartScale } from "./chart-scale.ts";
import { realizationCurves } from "./realization-curves.ts";
import { spreadRows } from "./spread-rows.ts";

function benefit(values: Readonly<Record<string, unknown>>) {
  const item = readItem("b", { kind: "benefit", baseline: 10, target: 4, ...values });
  if (item.kind !== "benefit") throw new Error("It is a benefit.");
  return item;
}

describe("the curves of a benefit", () => {
  it("plan a ramp from the baseline to the target where no points are planned", () => {
    const { planned, expected } = realizationCurves(benefit({ start: "2026-01-01", ramp: 10 }), undefined);
    expect(planned.map(({ date, value }) => [date, value])).toEqual([
      ["2026-01-01", 10],
      ["2026-01-15", 4],
    ]);
    expect(expected).toEqual([]);
  });

  it("leave the baseline at the planned start, before the first point", () => {
    const item = benefit({
      start: "2026-01-01",
      "measurements:2026-03-01": 8,
      "plannedMeasurements:2026-02-01": 7,
    });
    const { planned, actual } = realizationCurves(item, undefined);
    expect(planned.map(({ date }) => date)).toEqual(["2026-01-01", "2026-02-01"]);
    expect(actual.map(({ typed }) => typed)).toEqual([false, true]);
  });

  it("have no ramp without a start, a baseline or a target", () => {
    expect(realizationCurves(benefit({}), undefined).planned).toEqual([]);
    expect(realizationCurves(benefit({ start: "2026-01-01", target: null }), undefined).planned).toEqual([]);
  });
});

describe("the scale of a chart", () => {
  const box = { left: 0, top: 0, width: 100, height: 50 };
  const points = [
    { date: "2026-01-01", value: 10, typed: true },
    { date: "2026-01-11", value: 4, typed: true },
  ];

  it("spans all dates and values, and turns a height back into its value", () => {
    const scale = chartScale(box, points, ["2026-01-21", null], [null]);
    expect(scale?.x("2026-01-11")).toBeCloseTo(50);
    expect(scale?.valueAt(scale.y(7))).toBeCloseTo(7);
    expect(scale && chartPath(scale, points)).toMatch(/^M0,.*L50,/);
  });

  it("is nothing without a date or a value, and finite for a single point", () => {
    expect(chartScale(box, [], [null], [1])).toBeNull();
    const scale = chartScale(box, [{ date: "2026-01-01", value: 0, typed: true }], [], []);
    expect(Number.isFinite(scale?.y(0)) && Number.isFinite(scale?.x("2026-01-01"))).toBe(true);
  });
});

describe("rows of a column", () => {
  it("stand where they want to, and apart where they want the same place", () => {
    const row = (wanted: number | null) => ({ wanted, height: 10 });
    expect(spreadRows([row(20), row(80)], 2, 100)).toEqual([15, 75]);
    expect(spreadRows([row(50), row(50)], 2, 100)).toEqual([39, 51]);
    expect(spreadRows([row(0), row(0), row(null)], 2, 100)).toEqual([0, 12, 24]);
    expect(spreadRows([row(99), row(99)], 2, 100)).toEqual([78, 90]);
  });
});
