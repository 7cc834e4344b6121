import { readItem, readLink, readMeta } from "@throughline/model";
import { samples } from "@throughline/samples";
import { describe, expect, it } from "vitest";
import { schedulePlan } from "../schedule/schedule-plan.ts";
import { computeBenefits } from "./compute-benefits.ts";

const computed = samples.map((sample) => {
  const board = sample.load();
  const plan = {
    meta: readMeta(board.meta),
    items: new Map(Object.entries(board.items).map(([id, raw]) => [id, readItem(id, raw)])),
    links: new Map(Object.entries(board.links).map(([id, raw]) => [id, readLink(id, raw)])),
  };
  const schedule = schedulePlan(plan);
  return { id: sample.id, plan, schedule, found: computeBenefits(plan, schedule) };
});

describe.each(computed)("E75 the benefits of $id", ({ plan, schedule, found }) => {
  it("have no figure that is NaN or endless", () => {
    expect(badNumbers([...found.benefits, ...found.goals])).toEqual([]);
  });

  it("all rest on work, and start no earlier than that is finished or than planned", () => {
    for (const [id, benefit] of found.benefits) {
      expect({ id, rests: benefit.rests.length > 0 }).toEqual({ id, rests: true });
      const finishes = benefit.rests.map((item) => schedule.items.get(item)?.finish ?? "");
      expect(benefit.ready).toBe(finishes.sort().at(-1));
      expect((benefit.start ?? "") >= (benefit.plannedStart ?? "")).toBe(true);
      expect((benefit.start ?? "") >= (benefit.ready ?? "")).toBe(true);
      expect(benefit.delay > 0).toBe((benefit.start ?? "") > (benefit.plannedStart ?? ""));
      for (const { item, chain } of benefit.drivers) expect([chain[0], chain.at(-1)]).toEqual([item, id]);
      expect(benefit.drivers.length).toBeGreaterThan(0);
    }
  });

  it("lose value when late, and only then", () => {
    for (const benefit of found.benefits.values()) {
      if (benefit.valuePerYear === null) continue;
      const loss = Math.sign(benefit.valuePerYear) * (benefit.delayLoss ?? Number.NaN);
      if (benefit.delay > 0) expect(loss).toBeGreaterThan(0);
      else expect(loss).toBe(0);
    }
  });

  it("serve all goals in full, for the authors traced them", () => {
    expect([found.orphans, found.unserved]).toEqual([[], []]);
    for (const goal of found.goals.values()) expect(goal.coverage).toBeCloseTo(1, 12);
    const goals = [...plan.items.values()].filter(({ kind }) => kind === "goal");
    expect([...found.goals.keys()]).toEqual(goals.map(({ id }) => id).sort());
  });
});

/** The benefits that come late, in working days: each waits for work whose story is to be late. */
const DELAYS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "cloud-move": { "benefit-fewer-lost-hours": 7 },
  "mars-2020": {},
  "healthcare-gov": { "benefit-less-paper": 38, "benefit-more-enrolled": 38 },
  "barcelona-smart-city": {
    "benefit-fewer-truck-trips": 51,
    "benefit-lower-energy": 65,
    "benefit-more-dependence": 51,
    "benefit-more-parking": 22,
  },
};

it.each(computed)("E75 few benefits of $id are late", ({ id, found }) => {
  const late = [...found.benefits].filter(([, { delay }]) => delay > 0);
  expect(Object.fromEntries(late.map(([benefit, { delay }]) => [benefit, delay]))).toEqual(DELAYS[id]);
});

describe("E75 the samples, by hand", () => {
  const of = (sample: string) => {
    const one = computed.find(({ id }) => id === sample);
    if (!one) throw new Error(`There is no sample ${sample}.`);
    return one.found;
  };

  it("the cloud move: one benefit skips a lane and has no owner", () => {
    const { benefits, skippedLanes, goals } = of("cloud-move");
    expect(skippedLanes).toEqual(["del_project-backup_benefit-faster-recovery"]);
    const gaps = [...benefits].filter(([, benefit]) => benefit.gaps.length > 0);
    expect(gaps.map(([id, { gaps: found }]) => [id, found])).toEqual([
      ["benefit-faster-recovery", ["owner", "skipped-lane"]],
    ]);
    expect(goals.get("goal-never-stop-shipping")?.shares.map(({ share }) => share)).toEqual([0.4, 0.6]);
    // Live stock is in use on Friday, 9 October; planned was the 1st: 11 days at 90,000 a year, 7 of them worked.
    expect(benefits.get("benefit-fewer-lost-hours")).toMatchObject({ start: "2026-10-12", delay: 7 });
    expect(benefits.get("benefit-fewer-lost-hours")?.delayLoss).toBeCloseTo((90_000 * 11) / 365.25, 6);
    // 25,000 a year for five years, less half of the ramp from 1 to 15 June: 125,000 - 25,000 / 365.25 · 7.
    expect(benefits.get("benefit-faster-recovery")?.plannedValue).toBeCloseTo(124_520.876, 2);
  });

  it("Barcelona: buses are measured at 36 % on the status date, a dis-benefit has no part in its goal", () => {
    const { benefits, goals } = of("barcelona-smart-city");
    // (29.2 - 31) / (26 - 31), and the plan half a year after the 28.5 of mid 2014.
    const buses = benefits.get("benefit-faster-buses")?.realization;
    expect(buses?.fraction).toBeCloseTo(0.36, 12);
    expect(buses?.plannedFraction).toBeCloseTo(0.5 + (0.5 * 168) / 914, 12);
    expect(buses?.index).toBeGreaterThan(0.6);
    expect(buses?.index).toBeLessThan(0.72);
    expect(benefits.get("benefit-lower-energy")?.realization?.fraction).toBeCloseTo(0.35, 12);
    expect(benefits.get("benefit-more-dependence")?.valuePerYear).toBe(-3_000_000);
    const shares = goals.get("goal-shaped-by-residents")?.shares;
    expect(shares?.map(({ benefit, share }) => [benefit, share])).toEqual([
      ["benefit-stronger-participation", 1],
    ]);
  });

  it("HealthCare.gov: more people enrolled waits for the security assessment, issuers for the recovery team", () => {
    const { benefits, goals } = of("healthcare-gov");
    const enrolled = benefits.get("benefit-more-enrolled");
    expect(enrolled?.rests).toEqual(["change-apply-online", "project-security", "project-site"]);
    // The assessment ends on Thursday, 21 November: 23 working days of October and 15 of November after 1 October.
    expect(enrolled?.drivers.map(({ item }) => item)).toEqual(["project-security"]);
    expect(enrolled).toMatchObject({ ready: "2013-11-21", start: "2013-11-22", delay: 38 });
    expect(benefits.get("benefit-stronger-competition")?.rests).toContain("project-recovery");
    // Wrong credits are found at tax time: planned for January, three months after the day of the goal.
    expect(goals.get("goal-keep-trust")?.late).toEqual(["benefit-fewer-wrong-credits"]);
    expect(goals.get("goal-affordable-coverage")?.late).toEqual([]);
    expect(goals.get("goal-affordable-coverage")?.shares.map(({ share }) => share * 7)).toEqual([1, 5, 1]);
    expect(benefits.get("benefit-stronger-competition")?.gaps).toEqual([
      "measure",
      "baseline",
      "target",
      "source",
    ]);
  });

  it("Mars 2020: lower cost is owned by nobody, and counts three quarters of its goal", () => {
    const { benefits, goals } = of("mars-2020");
    expect(benefits.get("benefit-lower-cost")?.gaps).toEqual(["owner"]);
    expect(benefits.get("benefit-lower-cost")?.plannedValue).toBe(240_000_000);
    const shares = goals.get("goal-fly-at-cost")?.shares;
    expect(shares?.map(({ benefit, share }) => [benefit, share])).toEqual([
      ["benefit-faster-planning", 0.25],
      ["benefit-lower-cost", 0.75],
    ]);
  });
});

function badNumbers(value: unknown): unknown[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(badNumbers);
}
