import { describe, expect, it } from "vitest";
import { createSimulation } from "./create-simulation.ts";
import { simulatePlan } from "./simulate-plan.ts";
import { after, buildPlan, chance, everyDay, start, threat, work } from "./testing/build-plan.ts";

describe("known answers of the simulation", () => {
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
