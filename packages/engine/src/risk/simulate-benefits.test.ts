import { readItem, readLink, readMeta } from "@throughline/model";
import { samples } from "@throughline/samples";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeBenefits } from "../benefits/compute-benefits.ts";
import { createWorkCalendar } from "../calendar/create-work-calendar.ts";
import { toDay } from "../calendar/day-number.ts";
import type { Plan } from "../plan.ts";
import { schedulePlan } from "../schedule/schedule-plan.ts";
import { assessExposure } from "./assess-exposure.ts";
import type { BenefitRiskFigures } from "./risk-figures.ts";
import { simulatePlan } from "./simulate-plan.ts";
import { after, buildPlan, chance, threat, work } from "./testing/build-plan.ts";
import { randomPlan } from "./testing/random-plan.ts";

type Records = Record<string, Record<string, unknown>>;

/** A benefit of 1,000 a year for one year, planned for the day after ten days of work. */
const benefit = { kind: "benefit", start: "2026-01-11", valuePerYear: 1000, lifetime: 1 };
const task = work(10, 10, 10, { start: "2026-01-01" });
const delivers = { kind: "delivers", from: "a", to: "b" };
const DAY = 1000 / 365.25;

function simulate(items: Records, links: Records, meta: Record<string, unknown> = {}): BenefitRiskFigures {
  const everyDay = { workdays: [1, 2, 3, 4, 5, 6, 7], ...meta };
  const plan = buildPlan({ a: task, b: benefit, ...items }, { d: delivers, ...links }, everyDay);
  const figures = simulatePlan(plan, { iterations: 4000 }).benefits.get("b");
  if (!figures) throw new Error("The benefit has no figures.");
  return figures;
}

describe("benefits under risk", () => {
  it("E50 a certain plan that is on time loses nothing", () => {
    expect(simulate({}, {})).toEqual({
      p50Start: "2026-01-11",
      p80Start: "2026-01-11",
      onTime: 1,
      expectedLoss: 0,
      p80Loss: 0,
      expectedShare: 0,
      p80Share: 0,
      causes: [],
    });
  });

  it("E50 a delay costs the value of the days it takes from the horizon", () => {
    const figures = simulate({ r: chance(1, { days: 20 }) }, { t: threat("r", "a") });
    expect(figures).toMatchObject({ p50Start: "2026-01-31", onTime: 0 });
    expect(figures.expectedLoss).toBeCloseTo(20 * DAY, 6);
    expect(figures.causes).toEqual([
      { item: "r", loss: expect.closeTo(20 * DAY, 6), share: expect.closeTo(20 / 365.25, 9) },
    ]);
  });

  it("E50 a risk of 30 % costs three tenths of that on average, and all of it at P80", () => {
    const figures = simulate({ r: chance(0.3, { days: 20 }) }, { t: threat("r", "a") });
    expect(Math.abs((figures.onTime ?? 0) - 0.7)).toBeLessThan(0.03);
    expect(Math.abs((figures.expectedLoss ?? 0) - 6 * DAY)).toBeLessThan(0.6 * DAY);
    expect(figures.p80Loss).toBeCloseTo(20 * DAY, 6);
    expect(figures.p50Start).toBe("2026-01-11");
  });

  it("E45 lost shares of the benefit itself multiply", () => {
    const figures = simulate(
      { r: chance(1, { benefitLoss: 0.3 }), s: chance(1) },
      { t: threat("r", "b"), u: threat("s", "b", { benefitLoss: 0.3 }) },
    );
    expect(figures.expectedShare).toBeCloseTo(0.51, 9);
    expect(figures.causes.map(({ item, share }) => [item, Number(share.toFixed(6))])).toEqual([
      ["r", 0.21],
      ["s", 0.21],
    ]);
  });

  it("E45 days on the link to a benefit delay its start", () => {
    const figures = simulate({ r: chance(1) }, { t: threat("r", "b", { days: 7 }) });
    expect(figures).toMatchObject({ p50Start: "2026-01-18", onTime: 0 });
  });

  it("E51 names what a delay comes from, each as if it alone were gone", () => {
    const figures = simulate(
      {
        c: work(10, 10, 10, { start: "2026-01-01" }),
        r: chance(1, { days: 20 }),
        s: chance(1, { days: 12 }),
      },
      { d2: { ...delivers, from: "c" }, t: threat("r", "a"), u: threat("s", "c") },
    );
    // Without r the other path still is 12 days late; without s nothing is won.
    expect(figures.causes).toEqual([
      { item: "r", loss: expect.closeTo(8 * DAY, 6), share: expect.closeTo(8 / 365.25, 9) },
    ]);
  });

  it("E51 names uncertain work far up the chain, not what waits for it", () => {
    const figures = simulate({ z: work(5, 10, 60, { start: "2025-12-22" }) }, { l: after("z", "a") });
    expect(figures.causes.map(({ item }) => item)).toEqual(["z"]);
    expect(figures.causes[0]?.share).toBeCloseTo(figures.expectedShare, 9);
  });

  it("E51 names work that grew beyond its baseline, and work that the status date holds back", () => {
    const grown = simulate(
      { a: { ...task, baselineDuration: 6, duration: 16, optimistic: 16, pessimistic: 16 } },
      {},
    );
    expect(grown.causes).toEqual([
      { item: "a", loss: expect.closeTo(6 * DAY, 6), share: expect.closeTo(6 / 365.25, 9) },
    ]);
    const held = simulate({}, {}, { statusDate: "2026-01-21" });
    expect(held.p50Start).toBe("2026-01-31");
    expect(held.causes).toEqual([
      { item: "a", loss: expect.closeTo(20 * DAY, 6), share: expect.closeTo(20 / 365.25, 9) },
    ]);
  });

  it("E51 names the last work where the plan alone makes the benefit late", () => {
    const figures = simulate({ b: { ...benefit, start: "2026-01-06" } }, {});
    expect(figures.causes).toEqual([
      { item: "a", loss: expect.closeTo(5 * DAY, 6), share: expect.closeTo(5 / 365.25, 9) },
    ]);
  });

  it("E50 a benefit without money has shares, one without a plan has no loss in money", () => {
    const figures = simulate(
      { b: { ...benefit, valuePerYear: null }, r: chance(1, { days: 20 }) },
      { t: threat("r", "a") },
    );
    expect(figures).toMatchObject({ expectedLoss: null, p80Loss: null });
    expect(figures.expectedShare).toBeCloseTo(20 / 365.25, 9);
    expect(simulate({ b: { ...benefit, start: null } }, {})).toMatchObject({
      onTime: null,
      expectedLoss: null,
    });
  });

  it("E52 a dis-benefit that comes late is a gain, and P80 its bad side", () => {
    const figures = simulate(
      { b: { ...benefit, benefitType: "disbenefit" }, r: chance(0.5, { days: 20 }) },
      { t: threat("r", "a") },
    );
    expect(figures.expectedLoss).toBeLessThan(0);
    expect(figures.p80Loss).toBe(0);
    expect(figures.p80Share).toBeCloseTo(20 / 365.25, 9);
  });

  it("E50 what nothing can bring is lost", () => {
    const figures = simulate({ a: { ...task, status: "cancelled" } }, {});
    expect(figures).toMatchObject({ onTime: 0, expectedShare: 1, p50Start: null });
  });

  it("E50 without chance a benefit starts as the plan says, and loses what the plan says", () => {
    fc.assert(
      fc.property(randomPlan, (plan) => {
        const items = [...plan.items.values()].flatMap((item) => {
          if (item.kind === "risk") return [];
          return [item.kind === "project" ? { ...item, optimistic: null, pessimistic: null } : item];
        });
        const certain = { ...plan, items: new Map(items.map((item) => [item.id, item])) };
        const expected = computeBenefits(certain, schedulePlan(certain)).benefits;
        const calendar = createWorkCalendar(plan.meta);
        const position = (date: string | null | undefined) => (date ? calendar.toWork(toDay(date)) : null);
        const found = simulatePlan(certain, { iterations: 3 }).benefits;
        expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
        for (const [id, figures] of found) {
          const one = expected.get(id);
          expect(figures.p80Start).toBe(figures.p50Start);
          // A planned start on a free day and the first working day after it are one position.
          expect(position(figures.p50Start)).toBe(position(one?.start));
          if (one?.plannedStart && one.delayLoss !== null && figures.p50Start === one.start) {
            expect(figures.expectedLoss).toBeCloseTo(one.delayLoss, 6);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe.each(samples.map((sample) => ({ id: sample.id, board: sample.load() })))(
  "the program $id",
  ({ board }) => {
    const plan: Plan = {
      meta: readMeta(board.meta),
      items: new Map(Object.entries(board.items).map(([id, raw]) => [id, readItem(id, raw)])),
      links: new Map(Object.entries(board.links).map(([id, raw]) => [id, readLink(id, raw)])),
    };

    it("E46 runs, and every figure is a number or unknown", () => {
      const risk = simulatePlan(plan, { iterations: 500 });
      expect(risk.p80Finish).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(risk.tornado.length).toBeGreaterThan(0);
      expect(risk.benefits.size).toBeGreaterThan(0);
      const figures = [
        ...risk.dates.values(),
        ...risk.benefits.values(),
        ...assessExposure(plan).values(),
        ...risk.tornado,
      ];
      for (const value of figures.flatMap((one) => Object.values(one))) {
        if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
      }
      const causes = [...risk.benefits.values()].flatMap((one) => one.causes);
      expect(causes.length).toBeGreaterThan(0);
      for (const { item, loss, share } of causes) {
        expect(plan.items.has(item)).toBe(true);
        expect(share).toBeGreaterThan(0);
        expect(Number.isFinite(loss)).toBe(true);
      }
    });
  },
);
