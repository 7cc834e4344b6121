import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildLinks, buildPlan } from "../benefits/testing/build-plan.ts";
import type { Plan } from "../plan.ts";
import { buildPortfolioProblem } from "./build-portfolio-problem.ts";
import { fundProjects } from "./fund-projects.ts";
import { planBudget } from "./plan-budget.ts";
import { indexPortfolio } from "./portfolio-index.ts";
import { rankProjects } from "./rank-projects.ts";

const scored = (businessValue: number, jobSize: number, more = {}) => ({
  ...{ kind: "project", businessValue, timeCriticality: 1, riskReduction: 1, jobSize },
  ...more,
});
const order = (plan: Plan) => rankProjects(plan).rows.map(({ project, place }) => [project.id, place]);

describe("the ranked list", () => {
  const items = {
    a: scored(8, 5, { rank: "a2" }),
    b: scored(18, 5, { rank: "a3" }),
    c: scored(8, 5, { rank: "a1" }),
    d: { kind: "project", rank: "a0" },
    e: { kind: "project" },
    f: scored(20, 1, { status: "done" }),
    g: scored(20, 1, { status: "cancelled" }),
  };

  it("E180: goes by score, equals by hand, then those without a score, the ranked before the others", () => {
    const plan = buildPlan(items, {}, { scoreMethod: "wsjf" });
    expect(order(plan)).toEqual([
      ["b", 1],
      ["c", 2],
      ["a", 3],
      ["d", null],
      ["e", null],
    ]);
    expect(rankProjects(plan).done).toEqual(["f"]);
    expect(rankProjects(plan).rows[0]?.score).toBe(4);
  });

  it("E180: by hand goes by rank alone, and what has none comes last, by WSJF", () => {
    const plan = buildPlan({ ...items, h: scored(3, 5) }, {}, { scoreMethod: "hand" });
    expect(order(plan)).toEqual([
      ["d", 1],
      ["c", 2],
      ["a", 3],
      ["b", 4],
      ["h", null],
      ["e", null],
    ]);
  });

  it("E180: the order of the records is of no effect, and duplicate ranks go by id", () => {
    const same = { a: scored(1, 1, { rank: "a0" }), b: scored(1, 1, { rank: "a0" }) };
    expect(order(buildPlan(same))).toEqual(order(buildPlan({ b: same.b, a: same.a })));
    expect(order(buildPlan(same, {}, { scoreMethod: "hand" })).map(([id]) => id)).toEqual(["a", "b"]);
  });
});

describe("the budget", () => {
  it("E181: is the board's, else that of the programs, without those inside another; else there is none", () => {
    const programs = {
      one: { kind: "program", budget: 30 },
      two: { kind: "program", budget: 12 },
      inner: { kind: "program", budget: 5 },
      none: { kind: "program" },
    };
    const links = buildLinks("one contains inner");
    expect(planBudget(buildPlan(programs, links))).toBe(42);
    expect(planBudget(buildPlan(programs, links, { budget: 7 }))).toBe(7);
    expect(planBudget(buildPlan({ none: programs.none }))).toBeNull();
  });
});

describe("what the budget pays for", () => {
  const plan = buildPlan(
    {
      a: scored(20, 1, { budget: 40 }),
      b: scored(15, 1, { budget: 50 }),
      c: scored(10, 1, { budget: 30 }),
      d: scored(5, 1, { budget: 5 }),
      both: { kind: "benefit", valuePerYear: 100 },
      early: { kind: "benefit", valuePerYear: 10 },
      harm: { kind: "benefit", valuePerYear: 3, benefitType: "disbenefit" },
    },
    buildLinks(
      ...["a delivers both", "c delivers both", "a delivers early", "c delivers harm", "a delivers harm"],
      ["c dependency b", { hardness: "hard" }],
    ),
    { budget: 100 },
  );

  it("E182: 40 and 50 fit into 100, 30 does not, 5 still fits; a benefit counts where it is complete", () => {
    const { cut, items, benefits, budget } = fundProjects(plan);
    expect(budget).toBe(100);
    expect(items.map((one) => [one.id, one.cost, one.benefit])).toEqual([
      ["a", 40, 7],
      ["b", 50, null],
      ["c", 30, 100],
      ["d", 5, null],
    ]);
    expect(cut.rows.map((row) => row.place)).toEqual(["above", "above", "below", "fits"]);
    expect(cut).toMatchObject({ above: 2, cost: 90, benefit: 7, left: 10, leftAfterFits: 5 });
    expect([...benefits].sort()).toEqual(["early", "harm"]);
  });

  it("E182: names what a funded project needs and the line leaves out", () => {
    expect([...fundProjects(plan).unmet]).toEqual([["b", ["c"]]]);
  });

  it("E182: without a budget all stand above and nothing is left out", () => {
    const { cut, budget } = fundProjects({ ...plan, meta: { ...plan.meta, budget: null } });
    expect(budget).toBeNull();
    expect(cut.above).toBe(4);
  });

  it("E182: the running benefit down to any row is the worth of a portfolio of exactly these rows", () => {
    const sets = fc.array(fc.subarray(["a", "b", "c", "d"], { minLength: 1 }), {
      minLength: 1,
      maxLength: 5,
    });
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(sets, values, fc.integer({ min: 0, max: 130 }), (needs, worths, budget) => {
        const projects = Object.fromEntries(["a", "b", "c", "d"].map((id) => [id, plan.items.get(id)]));
        const benefits = Object.fromEntries(
          needs.map((_, at) => {
            const value = worths[at] ?? 0;
            const benefitType = value < 0 ? "disbenefit" : "tangible";
            return [`w${at}`, { kind: "benefit", valuePerYear: Math.abs(value), benefitType }];
          }),
        );
        const links = needs.flatMap((ids, at) => ids.map((id) => `${id} delivers w${at}`));
        const posed: Plan = {
          ...buildPlan(benefits, buildLinks(...links), { budget }),
          items: new Map([...[...plan.items].filter(([id]) => id in projects), ...buildPlan(benefits).items]),
        };
        const { cut } = fundProjects(posed);
        const index = indexPortfolio(buildPortfolioProblem(posed, { budgets: [] }));
        cut.rows.forEach((row, at) => {
          const above = new Set(cut.rows.slice(0, at + 1).map((one) => one.id));
          const set = index.problem.projects.map((one) => above.has(one.id));
          expect(row.runningBenefit).toBeCloseTo(index.valueOf(set), 9);
        });
      }),
    );
  });
});
