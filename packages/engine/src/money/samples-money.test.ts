import { readItem, readLink, readMeta } from "@throughline/model";
import { samples } from "@throughline/samples";
import { describe, expect, it } from "vitest";
import { computeBenefits } from "../benefits/compute-benefits.ts";
import type { Plan } from "../plan.ts";
import { schedulePlan } from "../schedule/schedule-plan.ts";
import { computeMoney } from "./compute-money.ts";

describe.each(samples)("the money of $id", (sample) => {
  const board = sample.load();
  const plan: Plan = {
    meta: readMeta(board.meta),
    items: new Map(Object.entries(board.items).map(([id, raw]) => [id, readItem(id, raw)])),
    links: new Map(Object.entries(board.links).map(([id, raw]) => [id, readLink(id, raw)])),
  };
  const schedule = schedulePlan(plan);
  const benefits = computeBenefits(plan, schedule);
  const money = computeMoney(plan, schedule, benefits);

  it("E94 has a figure for each project, without NaN or infinity", () => {
    const projects = [...plan.items.values()].filter((item) => item.kind === "project");
    expect([...money.items.keys()].sort()).toEqual(projects.map(({ id }) => id).sort());
    expect(numbersIn([money, [...money.items]]).every(Number.isFinite)).toBe(true);
    for (const { earned, schedule: time } of money.items.values()) {
      expect([earned, time]).not.toContain(null);
      expect(earned?.pv).toBeLessThanOrEqual((earned?.bac ?? 0) + 0.01);
    }
  });

  it("E94 spends by month what it spends in all, and earns what its benefits are worth", () => {
    const sum = (name: "planned" | "actual" | "forecast" | "benefit") =>
      money.months.reduce((total, month) => total + month[name], 0);
    expect(sum("planned")).toBeCloseTo(money.budget, 1);
    expect(sum("actual")).toBeCloseTo(money.actual, 1);
    expect(sum("forecast")).toBeCloseTo(money.forecast, 1);
    const worth = [...benefits.benefits.values()].reduce((total, { value }) => total + (value ?? 0), 0);
    // A cent for each benefit's rounding.
    expect(Math.abs(sum("benefit") - worth)).toBeLessThan(benefits.benefits.size / 100);
  });

  it("E94 has a business case with one rate of return that its discounted flows agree with", () => {
    expect(money.case?.irr.roots).toBe("one");
    expect((money.case?.irr.value ?? 0) > (money.case?.rate ?? 0)).toBe((money.case?.npv ?? 0) > 0);
    expect((money.case?.benefitCostRatio ?? 0) > 1).toBe((money.case?.npv ?? 0) > 0);
  });
});

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
