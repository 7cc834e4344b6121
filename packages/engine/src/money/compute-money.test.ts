import type { RawRecord } from "@throughline/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlanBenefits } from "../benefits/benefit-figures.ts";
import { buildLinks, buildPlan } from "../benefits/testing/build-plan.ts";
import type { Plan } from "../plan.ts";
import { computeMoney } from "./compute-money.ts";
import type { MonthMoney, PlanMoney } from "./money-figures.ts";
import { typedSchedule } from "./testing/typed-schedule.ts";

const noBenefits: PlanBenefits = {
  benefits: new Map(),
  goals: new Map(),
  orphans: [],
  unserved: [],
  skippedLanes: [],
  horizon: null,
};

const status = { statusDate: "2026-04-30" };

/** 44 working days from 2 March to 30 April 2026. */
const work = { kind: "project", start: "2026-03-02", duration: 44 };

function moneyOf(plan: Plan, later: Readonly<Record<string, number>> = {}): PlanMoney {
  return computeMoney(plan, typedSchedule(plan, later), noBenefits);
}

function only(fields: RawRecord, meta: RawRecord = status, later = 0): PlanMoney {
  return moneyOf(buildPlan({ one: { ...work, ...fields } }, {}, meta), { one: later });
}

function column(money: PlanMoney, name: Exclude<keyof MonthMoney, "month">): Record<string, number> {
  return Object.fromEntries(
    money.months.filter((one) => one[name] !== 0).map((one) => [one.month, one[name]]),
  );
}

function sumOf(money: PlanMoney, name: Exclude<keyof MonthMoney, "month">): number {
  return Math.round(money.months.reduce((sum, one) => sum + one[name] * 100, 0)) / 100;
}

describe("planned cost", () => {
  it("E95 is the typed series, else the budget evenly over the baseline, else over the typed dates", () => {
    const series = only({ budget: 90, plannedCost: { "2026-03": 30, "2026-05": 60 } });
    expect(column(series, "planned")).toEqual({ "2026-03": 30, "2026-05": 60 });
    expect(column(only({ budget: 44 }), "planned")).toEqual({ "2026-03": 22, "2026-04": 22 });
    const baseline = only({ budget: 42, baselineStart: "2026-05-01", baselineDuration: 21 });
    expect(column(baseline, "planned")).toEqual({ "2026-05": 42 });
  });

  it("E95 is the budget where only the series is typed, and lies at the status date where nothing has a date", () => {
    expect(only({ plannedCost: { "2026-Q2": 90 } }).items.get("one")?.budget).toBe(90);
    const undated = moneyOf(buildPlan({ one: { kind: "project", budget: 7 } }, {}, status));
    expect(column(undated, "planned")).toEqual({ "2026-04": 7 });
    const nowhere = moneyOf(buildPlan({ one: { kind: "project", budget: 7 } }));
    expect([nowhere.budget, nowhere.forecast, nowhere.months, nowhere.case]).toEqual([7, 7, [], null]);
  });
});

describe("earned value of a project", () => {
  const typed = { budget: 88, plannedCost: { "2026-03": 44, "2026-05": 44 }, actuals: { "2026-03": 50 } };

  it("E96 takes what is planned, earned and spent at the status date", () => {
    const { earned, schedule } = only({ ...typed, progress: 0.25 }).items.get("one") ?? {};
    expect(earned).toMatchObject({ bac: 88, pv: 44, ev: 22, ac: 50, cpi: 0.44, spi: 0.5 });
    // Half of March's plan is earned; March and April have passed.
    expect(schedule).toMatchObject({ earned: 0.5, actual: 2, planned: 3, sv: -1.5, spi: 0.25 });
  });

  it("E96 takes of a budget without a series the part of its working days", () => {
    const { earned } =
      only({ budget: 44, progress: 0.5 }, { statusDate: "2026-03-31" }).items.get("one") ?? {};
    expect(earned).toMatchObject({ pv: 22, ev: 22 });
  });

  it("E96 is not available without a status date, a budget, a plan in time, or a known progress", () => {
    expect(only({ ...typed, progress: 0.5 }, {}).items.get("one")?.earned).toBeNull();
    expect(only({ actuals: { "2026-03": 5 }, progress: 0.5 }).items.get("one")?.earned).toBeNull();
    expect(only({ ...typed, status: "in-progress" }).items.get("one")?.earned).toBeNull();
    expect(only({ ...typed }).items.get("one")?.earned?.ev).toBe(0);
    expect(only({ ...typed, status: "done", progress: 0.3 }).items.get("one")?.earned?.ev).toBe(88);
    expect(only({ ...typed }, {}).earned).toBeNull();
  });

  it("E96 stops the clock of work that is done at its finish", () => {
    const done = { budget: 44, status: "done", progress: 1 };
    const { schedule } = only(done, { statusDate: "2026-12-31" }).items.get("one") ?? {};
    expect(schedule).toMatchObject({ earned: 2, actual: 2, sv: 0, spi: 1 });
  });
});

describe("actual cost", () => {
  it("E90 stops at the status date, and counts a running period whole", () => {
    const money = only({ actuals: { "2026-Q1": 30, "2026-Q2": 10, "2026-Q3": 99 } });
    expect([money.actual, sumOf(money, "actual")]).toEqual([40, 40]);
    expect(only({ actuals: { "2026-Q1": 30, "2026-Q3": 99 } }, {}).actual).toBe(129);
  });
});

describe("forecast at completion", () => {
  const spent = { budget: 100, actuals: { "2026-03": 30, "2026-04": 30 }, progress: 0.5 };

  it("E97 is actual cost and the typed forecast after the status date, where there is one", () => {
    const money = only({ ...spent, forecast: { "2026-04": 77, "2026-05": 15, "2026-06": 10 } });
    expect(money.forecast).toBe(85);
    expect(column(money, "forecast")).toEqual({ "2026-03": 30, "2026-04": 30, "2026-05": 15, "2026-06": 10 });
  });

  it("E97 is the budget over the cost index else, and the budget where nothing is earned or spent", () => {
    expect(only(spent).forecast).toBe(120);
    expect(only({ ...spent, forecast: { "2026-01": 5 } }).forecast).toBe(120);
    expect(only({ budget: 100, progress: 0.5 }).forecast).toBe(100);
    expect(only({ budget: 100, actuals: { "2026-04": 30 }, progress: 0 }).forecast).toBe(100);
  });

  it("E97 is never below what is spent, and that where there is no budget", () => {
    expect(only({ budget: 100, actuals: { "2026-04": 130 }, progress: 0 }).forecast).toBe(130);
    expect(only({ actuals: { "2026-04": 130 } }).forecast).toBe(130);
    expect(only({}).items.size).toBe(0);
  });

  it("E97 of a cancelled project is what was spent", () => {
    const money = only({ ...spent, status: "cancelled" });
    expect([money.budget, money.actual, money.forecast, sumOf(money, "planned")]).toEqual([0, 60, 60, 0]);
  });

  it("E98 adds approved change requests that are not done yet, split among the projects they govern", () => {
    const plan = (state: string, money: number) =>
      buildPlan(
        {
          one: { ...work, budget: 100 },
          two: { ...work, budget: 50 },
          ask: { kind: "request", status: state, money },
        },
        buildLinks("ask governs one", "ask governs two", "ask governs nothing"),
        status,
      );
    expect(moneyOf(plan("assessed", 30)).forecast).toBe(150);
    expect(moneyOf(plan("done", 30)).forecast).toBe(150);
    expect(moneyOf(plan("approved", 30)).items.get("two")?.forecast).toBe(65);
    const saved = moneyOf(plan("approved", -30.01));
    expect([saved.forecast, saved.budget, sumOf(saved, "forecast")]).toEqual([119.99, 150, 119.99]);
  });
});

describe("forecast cost by month", () => {
  const may = { kind: "project", start: "2026-05-01", duration: 21, budget: 21 };

  it("E99 follows a project that links push, so that a slip costs time", () => {
    const plan = buildPlan({ one: { ...may, plannedCost: { "2026-05": 21 } } }, {}, status);
    expect(column(moneyOf(plan), "forecast")).toEqual({ "2026-05": 21 });
    const pushed = moneyOf(plan, { one: 10 });
    expect(column(pushed, "forecast")).toEqual({ "2026-05": 11, "2026-06": 10 });
    expect(column(pushed, "planned")).toEqual({ "2026-05": 21 });
    expect(pushed.forecast).toBe(21);
  });

  it("E99 follows a project that is dragged away from its baseline", () => {
    const baseline = { baselineStart: "2026-05-01", baselineDuration: 21, plannedCost: { "2026-05": 21 } };
    const dragged = buildPlan({ one: { ...may, ...baseline, start: "2026-05-15" } }, {}, status);
    expect(column(moneyOf(dragged), "forecast")).toEqual({ "2026-05": 11, "2026-06": 10 });
  });

  it("E99 follows a project without a baseline once it starts after the first period that costs", () => {
    const dragged = (start: string) =>
      buildPlan({ one: { ...may, start, plannedCost: { "2026-05": 21 } } }, {}, status);
    expect(column(moneyOf(dragged("2026-05-15")), "forecast")).toEqual({ "2026-05": 21 });
    expect(column(moneyOf(dragged("2026-06-01")), "forecast")).toEqual({ "2026-05": 20, "2026-06": 1 });
  });

  it("E99 lies on the days of work that are left where no series says when", () => {
    expect(column(only({ budget: 44 }, { statusDate: "2026-03-31" }), "forecast")).toEqual({ "2026-04": 44 });
    expect(column(moneyOf(buildPlan({ one: may }, {}, status), { one: 21 }), "forecast")).toEqual({
      "2026-06": 21,
    });
  });

  it("E99 lies after the status date where all planned periods are over", () => {
    const late = { plannedCost: { "2026-01": 20 }, budget: 20, progress: 0.5, actuals: { "2026-01": 10 } };
    expect(column(only(late), "forecast")).toEqual({ "2026-01": 10, "2026-05": 10 });
  });
});

describe("projects in projects", () => {
  const parts = {
    all: { ...work, budget: 200, actuals: { "2026-03": 99 } },
    a: { ...work, budget: 60, actuals: { "2026-03": 10 }, progress: 0.5 },
    b: { ...work, budget: 40 },
  };

  it("E94 counts the money of the parts, once, in the frame of the whole", () => {
    const money = moneyOf(buildPlan(parts, buildLinks("all contains a", "all contains b"), status));
    expect([money.budget, money.actual, money.forecast]).toEqual([200, 10, 60]);
    expect(money.items.get("all")).toMatchObject({ budget: 200, actual: 10, forecast: 60 });
    expect(money.earned?.bac).toBe(100);
  });

  it("E94 counts every project once when nesting goes round in a circle, or twice", () => {
    const links = buildLinks(
      "all contains a",
      "a contains b",
      "b contains all",
      "b contains b",
      "b contains a",
    );
    const money = moneyOf(buildPlan(parts, links, status));
    expect(money.items.size).toBe(3);
    expect(Number.isFinite(money.forecast)).toBe(true);
  });
});

describe("computeMoney", () => {
  const seriesOf = (name: string) =>
    fc
      .array(
        fc.tuple(
          fc.constantFrom("2026", "2026-Q1", "2026-Q2", "2026-03", "2026-04", "2026-05", "2027", "2024-01"),
          fc.integer({ min: -1e6, max: 1e7 }),
        ),
        { maxLength: 4 },
      )
      .map((entries) => Object.fromEntries([[name, Object.fromEntries(entries)]]));
  const project = fc
    .tuple(
      seriesOf("plannedCost"),
      seriesOf("actuals"),
      seriesOf("forecast"),
      fc.record({
        kind: fc.constant("project"),
        status: fc.constantFrom("not-started", "in-progress", "on-hold", "done", "cancelled"),
        budget: fc.option(fc.integer({ min: -1000, max: 1e9 })),
        progress: fc.option(fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10)),
        start: fc.option(
          fc.constantFrom("2024-01-01", "2026-01-05", "2026-04-20", "2026-08-08", "2031-12-31"),
        ),
        duration: fc.option(fc.integer({ min: 0, max: 600 })),
        baselineStart: fc.option(fc.constantFrom("2026-01-05", "2026-06-01")),
        baselineDuration: fc.option(fc.integer({ min: 0, max: 200 })),
      }),
    )
    .map((parts): RawRecord => Object.assign({}, ...parts));
  const projects = fc.dictionary(fc.constantFrom("a", "b", "c", "d", "e"), project, { maxKeys: 5 });
  const link = fc
    .tuple(fc.constantFrom("a", "b", "c", "x"), fc.constantFrom("c", "d", "e", "a"))
    .map(([from, to]) => `${from} contains ${to}`);
  const meta = fc.constantFrom<RawRecord>(
    {},
    status,
    { statusDate: "2026-05-17" },
    { statusDate: "2023-05-01" },
  );
  const later = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.nat({ max: 100 }));

  it("E94 never gives NaN or infinity, and its months sum to the totals, whatever the records", () => {
    fc.assert(
      fc.property(projects, fc.array(link), meta, later, (items, links, settings, pushed) => {
        const plan = buildPlan(items, buildLinks(...links), settings);
        const money = moneyOf(plan, pushed);
        expect(JSON.stringify([money, [...money.items]])).not.toMatch(/NaN|Infinity/);
        const bad = numbersIn([money, [...money.items]]).filter((value) => !Number.isFinite(value));
        expect(bad).toEqual([]);
        expect(sumOf(money, "actual")).toBeCloseTo(money.actual, 1);
        if (plan.meta.statusDate !== null) expect(sumOf(money, "forecast")).toBeCloseTo(money.forecast, 1);
      }),
    );
  });

  it("E94 is the same in whatever order records and links come, to the last bit", () => {
    fc.assert(
      fc.property(projects, fc.array(link), meta, (items, links, settings) => {
        const turn = (record: Record<string, RawRecord>) =>
          Object.fromEntries(Object.entries(record).reverse());
        const plan = buildPlan(items, buildLinks(...links), settings);
        const turned = buildPlan(turn(items), turn(buildLinks(...links)), settings);
        const [a, b] = [moneyOf(plan), moneyOf(turned)];
        expect({ ...b, items: [...b.items].sort() }).toEqual({ ...a, items: [...a.items].sort() });
      }),
    );
  });

  it("E94 gives the same whether or not it remembers", () => {
    fc.assert(
      fc.property(projects, meta, later, (items, settings, pushed) => {
        const plan = buildPlan(items, {}, settings);
        moneyOf(plan);
        expect(moneyOf(plan, pushed)).toEqual(moneyOf(buildPlan(items, {}, settings), pushed));
      }),
    );
  });

  it("E94 stands absurd dates and sizes", () => {
    const absurd = {
      first: { ...work, start: "1900-01-01", duration: 100_000, budget: 1e300 },
      last: {
        ...work,
        start: "2999-12-31",
        duration: 100_000,
        budget: -1e300,
        plannedCost: { "0001": 1, "9999": 2 },
      },
      huge: { ...work, budget: 1e15, actuals: { "1900": 1e15, "2999-Q4": 1e15 }, progress: 0.000_001 },
    };
    for (const settings of [{}, { statusDate: "1900-01-01" }, { statusDate: "2999-12-31" }]) {
      const money = moneyOf(buildPlan(absurd, {}, settings), { last: 100_000 });
      expect(numbersIn([money, [...money.items]]).every(Number.isFinite)).toBe(true);
    }
  });

  it("E94 is nothing for an empty plan", () => {
    const money = moneyOf(buildPlan({}));
    expect({ ...money, items: money.items.size }).toEqual({
      items: 0,
      budget: 0,
      actual: 0,
      forecast: 0,
      earned: null,
      months: [],
      case: null,
    });
  });
});

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
