import { expect, it } from "vitest";
import { isSameSchedule } from "./is-same-schedule.ts";
import { chain } from "./testing/build-plan.ts";
import { readFigures } from "./testing/read-figures.ts";

it("E37 sees a difference in every figure of a schedule, and none between equal ones", () => {
  const items = { a: { start: "2026-01-05", duration: 5 }, b: { duration: 2 } };
  const figures = readFigures(items, chain("a", "b")).of("b");
  expect(
    isSameSchedule(figures, { ...figures, drivers: figures.drivers.map((driver) => ({ ...driver })) }),
  ).toBe(true);
  for (const [name, value] of Object.entries(figures)) {
    const other = Array.isArray(value) ? [] : typeof value === "boolean" ? !value : "another";
    expect([name, isSameSchedule(figures, { ...figures, [name]: other })]).toEqual([name, false]);
  }
  for (const [name] of Object.entries(figures.drivers[0] ?? {})) {
    const drivers = figures.drivers.map((driver) => ({ ...driver, [name]: "another" }));
    expect([name, isSameSchedule(figures, { ...figures, drivers })]).toEqual([name, false]);
  }
});
