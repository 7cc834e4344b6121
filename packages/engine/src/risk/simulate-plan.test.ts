import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "../plan.ts";
import { schedulePlan } from "../schedule/schedule-plan.ts";
import { createSimulation } from "./create-simulation.ts";
import { simulatePlan } from "./simulate-plan.ts";
import { after, buildPlan, work } from "./testing/build-plan.ts";
import { randomPlan } from "./testing/random-plan.ts";

/** A calendar without free days, so that positions are days after the start. */
const everyDay = { workdays: [1, 2, 3, 4, 5, 6, 7] };
const start = "2026-01-01";

function chance(probability: number, more: Record<string, unknown> = {}) {
  return { kind: "risk", probability, ...more };
}

const threat = (from: string, to: string, more: Record<string, unknown> = {}) => ({
  kind: "threatens",
  from,
  to,
  ...more,
});

function reversed(plan: Plan): Plan {
  return {
    meta: plan.meta,
    items: new Map([...plan.items].reverse()),
    links: new Map([...plan.links].reverse()),
  };
}

describe("laws of the simulation", () => {
  it("E46 never has P50 after P80, nor an index outside its bounds", () => {
    fc.assert(
      fc.property(randomPlan, fc.integer(), (plan, seed) => {
        const { dates, p50Finish, p80Finish } = simulatePlan(plan, { iterations: 60, seed });
        expect((p50Finish ?? "") <= (p80Finish ?? "")).toBe(true);
        for (const figures of dates.values()) {
          expect(figures.p50 <= figures.p80).toBe(true);
          for (const share of [figures.criticality, figures.cruciality, figures.onTime]) {
            if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
          }
          expect(Object.values(figures).some((value) => Number.isNaN(value))).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("E46 without spread and risks is the schedule itself", () => {
    fc.assert(
      fc.property(randomPlan, (plan) => {
        const items = [...plan.items.values()].flatMap((item) => {
          if (item.kind === "risk") return [];
          return [item.kind === "project" ? { ...item, optimistic: null, pessimistic: null } : item];
        });
        const certain = { ...plan, items: new Map(items.map((item) => [item.id, item])) };
        const schedule = schedulePlan(certain);
        const risk = simulatePlan(certain, { iterations: 20 });
        expect([risk.p50Finish, risk.p80Finish]).toEqual([schedule.finish, schedule.finish]);
        expect([...risk.dates.keys()].sort()).toEqual([...schedule.items.keys()].sort());
        for (const [id, { finish, critical, totalFloat, deadlineMiss }] of schedule.items) {
          const figures = risk.dates.get(id);
          expect({ id, p50: figures?.p50, p80: figures?.p80, delay: figures?.p80Delay }).toEqual({
            id,
            p50: finish,
            p80: finish,
            delay: 0,
          });
          const kept = deadlineMiss === null ? null : deadlineMiss <= 0 ? 1 : 0;
          const share = { id, totalFloat, critical: figures?.criticality, kept: figures?.onTime };
          expect(share).toEqual({ id, totalFloat, critical: critical ? 1 : 0, kept });
        }
        expect(risk.tornado).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("E40 gives the same for the same seed, in any order of the records and in any chunks", () => {
    fc.assert(
      fc.property(
        randomPlan,
        fc.integer(),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
        (plan, seed, chunks) => {
          const iterations = chunks.reduce((sum, count) => sum + count, 0);
          const whole = simulatePlan(plan, { iterations, seed });
          expect(simulatePlan(reversed(plan), { iterations, seed })).toEqual(whole);
          const simulation = createSimulation(plan, { iterations, seed });
          for (const count of chunks) simulation.run(count);
          expect(simulation.result()).toEqual(whole);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("E40 does not change when a card is added that nothing hangs on", () => {
    fc.assert(
      fc.property(randomPlan, (plan) => {
        const more = buildPlan({
          zz: { kind: "note" },
          z: work(2, 3, 9),
          aa: chance(0.5, { days: 9 }),
        });
        const wider = { ...plan, items: new Map([...more.items, ...plan.items]) };
        const before = simulatePlan(plan, { iterations: 50 });
        const after = simulatePlan(wider, { iterations: 50 });
        for (const [id, figures] of before.dates) {
          expect({ p50: after.dates.get(id)?.p50, p80: after.dates.get(id)?.p80 }).toEqual({
            p50: figures.p50,
            p80: figures.p80,
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it("E41 never finishes earlier by a wider pessimistic estimate", () => {
    const chain = fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20)), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(chain, fc.constantFrom("pert", "triangular"), (estimates, distribution) => {
        const p80 = (wider: number) => {
          const items = estimates.map(([low, up, over, extra], at) => [
            `w${at}`,
            work(low, low + up, low + up + over + wider * extra, { start }),
          ]);
          const links = estimates.slice(1).map((_, at) => [`l${at}`, after(`w${at}`, `w${at + 1}`)]);
          const plan = buildPlan(Object.fromEntries(items), Object.fromEntries(links), everyDay);
          return simulatePlan(plan, { iterations: 200, distribution }).p80Finish ?? "";
        };
        expect(p80(1) >= p80(0)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("E44 a risk that cannot come is as if it were not there", () => {
    fc.assert(
      fc.property(randomPlan, (plan) => {
        const items = [...plan.items.values()];
        const never = items.map((item) => (item.kind === "risk" ? { ...item, probability: 0 } : item));
        const without = items.filter((item) => item.kind !== "risk");
        const run = (list: typeof items) =>
          simulatePlan({ ...plan, items: new Map(list.map((item) => [item.id, item])) }, { iterations: 40 });
        expect(run(never)).toEqual(run(without));
      }),
      { numRuns: 30 },
    );
  });
});

describe("known answers", () => {
  it("E46 one task: P50 and P80 are the quantiles of its estimate", () => {
    // Triangular on 0 to 100 with its peak at 0: the quantile of u is 100·(1 - √(1 - u)).
    const plan = buildPlan({ a: work(0, 1e-6, 100, { start }) }, {}, everyDay);
    const { dates } = simulatePlan(plan, { iterations: 20_000, distribution: "triangular" });
    expect(dates.get("a")).toMatchObject({ p50: "2026-01-30", p80: "2026-02-25", criticality: 1 });
  });

  it("E46 two paths that merge finish later than either (merge bias)", () => {
    const both = buildPlan(
      { a: work(5, 10, 15, { start }), b: work(5, 10, 15, { start }), end: { kind: "milestone" } },
      { l1: after("a", "end"), l2: after("b", "end") },
      everyDay,
    );
    const { dates } = simulatePlan(both, { iterations: 4000 });
    const [a, end] = [dates.get("a"), dates.get("end")];
    expect(a?.p50).toBe("2026-01-10");
    expect((end?.p50 ?? "") > (a?.p50 ?? "")).toBe(true);
    expect(a?.criticality).toBeGreaterThan(0.46);
    expect(a?.criticality).toBeLessThan(0.54);
    expect((a?.criticality ?? 0) + (dates.get("b")?.criticality ?? 0)).toBeCloseTo(1, 2);
    expect(a?.cruciality).toBeGreaterThan(0.5);
  });

  it("E43 a risk of 30 % delays seven runs in ten by nothing, and P80 by its whole delay", () => {
    const plan = buildPlan(
      { a: work(10, 10, 10, { start, deadline: "2026-01-10" }), r: chance(0.3, { days: 5 }) },
      { t: threat("r", "a") },
      everyDay,
    );
    const { dates, tornado } = simulatePlan(plan, { iterations: 10_000 });
    const figures = dates.get("a");
    expect(figures).toMatchObject({ p50: "2026-01-10", p80: "2026-01-15", p80Delay: 5 });
    // Standard error √(0.3·0.7/10000) = 0.0046.
    expect(Math.abs((figures?.onTime ?? 0) - 0.7)).toBeLessThan(0.02);
    expect(tornado.map(({ item }) => item)).toEqual(["r"]);
    expect(tornado[0]?.days).toBeCloseTo(5 * Math.sqrt(0.21), 1);
  });

  it("E43 one risk over two tasks is worse than two risks over one each, where the tasks follow each other", () => {
    const tasks = { a: work(10, 10, 10, { start }), b: work(10, 10, 10, { start }) };
    const shared = buildPlan(
      { ...tasks, r: chance(0.25, { days: 10 }) },
      { l: after("a", "b"), t1: threat("r", "a"), t2: threat("r", "b") },
      everyDay,
    );
    const apart = buildPlan(
      { ...tasks, r: chance(0.25, { days: 10 }), s: chance(0.25, { days: 10 }) },
      { l: after("a", "b"), t1: threat("r", "a"), t2: threat("s", "b") },
      everyDay,
    );
    // Shared: 0 days in 75 %, 20 in 25 %. Apart: 0 in 56 %, 10 in 38 %, 20 in 6 %.
    expect(simulatePlan(shared).p80Finish).toBe("2026-02-09");
    expect(simulatePlan(apart).p80Finish).toBe("2026-01-30");
  });

  it("E43 what occurred and what is an issue comes in every run; an opportunity saves days", () => {
    const run = (card: Record<string, unknown>) =>
      simulatePlan(
        buildPlan(
          { a: work(10, 10, 10, { start }), c: card },
          { t: threat("c", "a", { days: 4 }) },
          everyDay,
        ),
      ).p50Finish;
    expect(run(chance(0.1, { status: "occurred" }))).toBe("2026-01-14");
    expect(run({ kind: "issue" })).toBe("2026-01-14");
    expect(run({ kind: "issue", status: "closed" })).toBe("2026-01-10");
    expect(run(chance(0.9, { polarity: "opportunity" }))).toBe("2026-01-06");
  });

  it("E48 an item off the critical path has no say: criticality, sensitivity 0, significance small", () => {
    const plan = buildPlan(
      { long: work(80, 100, 130, { start }), short: work(1, 2, 4, { start }), end: { kind: "milestone" } },
      { l1: after("long", "end"), l2: after("short", "end") },
      everyDay,
    );
    const { dates, tornado } = simulatePlan(plan);
    expect(dates.get("short")).toMatchObject({ criticality: 0, sensitivity: 0 });
    expect(dates.get("short")?.significance).toBeLessThan(0.05);
    expect(dates.get("short")?.cruciality).toBeLessThan(0.08);
    const long = dates.get("long");
    for (const index of [long?.criticality, long?.significance, long?.sensitivity, long?.cruciality]) {
      expect(index).toBeCloseTo(1, 6);
    }
    expect(tornado.map(({ item }) => item)).toEqual(["long"]);
  });

  it("E41 leaves finished work alone and shrinks the estimate of work under way", () => {
    const plan = buildPlan(
      {
        done: work(5, 10, 40, { start, status: "done", progress: 1 }),
        half: work(5, 10, 40, { start, status: "in-progress", progress: 0.9 }),
        r: chance(1, { days: 50 }),
      },
      { t: threat("r", "done") },
      { ...everyDay, statusDate: "2026-01-11" },
    );
    const { dates } = simulatePlan(plan);
    expect(dates.get("done")).toMatchObject({ p50: "2026-01-10", p80: "2026-01-10" });
    // One day is left of ten: between half a day and four.
    const p80 = dates.get("half")?.p80 ?? "";
    expect(p80 >= "2026-01-12" && p80 <= "2026-01-14").toBe(true);
  });

  it("E45 a delay of work with parts falls on its last parts", () => {
    const plan = buildPlan(
      {
        whole: { kind: "project", start },
        a: work(5, 5, 5, { start }),
        b: work(5, 5, 5, { start }),
        r: chance(1, { days: 3 }),
      },
      {
        n1: { kind: "contains", from: "whole", to: "a" },
        n2: { kind: "contains", from: "whole", to: "b" },
        l: after("a", "b"),
        t: threat("r", "whole"),
      },
      everyDay,
    );
    const { dates } = simulatePlan(plan);
    expect([dates.get("a")?.p50, dates.get("b")?.p50, dates.get("whole")?.p50]).toEqual([
      "2026-01-05",
      "2026-01-13",
      "2026-01-13",
    ]);
  });

  it("E46 says nothing about an empty plan", () => {
    const risk = simulatePlan(buildPlan({}));
    expect([risk.p50Finish, risk.p80Finish, risk.dates.size, risk.benefits.size]).toEqual([null, null, 0, 0]);
    expect(createSimulation(buildPlan({ a: work(1, 2, 3, { start }) })).result().dates.size).toBe(0);
  });
});
