import { entryKey } from "@throughline/model";
import { beforeAll, describe, expect, it } from "vitest";
import { buildLinks, buildPlan } from "../benefits/testing/build-plan.ts";
import type { Plan } from "../plan.ts";
import { buildPortfolioProblem } from "./build-portfolio-problem.ts";
import { choosePortfolio } from "./choose-portfolio.ts";
import type { MixedIntegerSolver } from "./integer-model.ts";
import { loadSolver } from "./testing/load-solver.ts";

let solve: MixedIntegerSolver;
beforeAll(async () => {
  solve = await loadSolver();
});

const whole = (amount: number) => ({ budgets: [{ period: null, amount }] });
const needs = (plan: Plan) => {
  const { projects, benefits } = buildPortfolioProblem(plan, whole(1));
  return Object.fromEntries([...projects, ...benefits].map((one) => [one.id, one.needs]));
};

describe("the portfolio problem of a plan", () => {
  it("E118: a benefit needs the projects behind its changes and deliverables, a project those before its milestones", () => {
    const plan = buildPlan(
      {
        a: { kind: "project" },
        b: { kind: "project" },
        c: { kind: "project" },
        d: { kind: "project" },
        soft: { kind: "project" },
        change: { kind: "change" },
        part: { kind: "deliverable" },
        gate: { kind: "milestone" },
        gain: { kind: "benefit" },
      },
      {
        1: { kind: "delivers", from: "a", to: "change" },
        2: { kind: "delivers", from: "change", to: "gain" },
        3: { kind: "contains", from: "b", to: "part" },
        4: { kind: "delivers", from: "part", to: "change" },
        5: { kind: "dependency", from: "c", to: "gate" },
        6: { kind: "dependency", from: "gate", to: "a" },
        7: { kind: "dependency", from: "soft", to: "a", hardness: "soft" },
        8: { kind: "dependency", from: "d", to: "part" },
        9: { kind: "delivers", from: "ghost", to: "gain" },
      },
    );
    expect(needs(plan)).toEqual({ a: ["c"], b: ["d"], c: [], d: [], soft: [], gain: ["a", "b", "d"] });
  });

  it("E118: a whole needs its parts; a part can go alone, but waits for what its whole waits for", () => {
    const plan = buildPlan(
      { whole: { kind: "project" }, part: { kind: "project" }, before: { kind: "project" } },
      {
        1: { kind: "contains", from: "whole", to: "part" },
        2: { kind: "dependency", from: "before", to: "whole" },
      },
    );
    expect(needs(plan)).toEqual({ whole: ["before", "part"], part: ["before"], before: [] });
  });

  it("E118: cycles end, cancelled work is not there, done work is given and what it brought is there", () => {
    const plan = buildPlan(
      {
        a: { kind: "project" },
        b: { kind: "project" },
        old: { kind: "project", status: "done" },
        gone: { kind: "project", status: "cancelled" },
        gain: { kind: "benefit", valuePerYear: 5 },
        harm: { kind: "benefit", valuePerYear: 3, benefitType: "disbenefit" },
        had: { kind: "benefit", valuePerYear: 7 },
        loose: { kind: "benefit", valuePerYear: 9 },
        rival: { kind: "project" },
      },
      {
        ...buildLinks(
          "a delivers gain",
          "old delivers gain",
          "gone delivers gain",
          "old delivers harm",
          "a delivers harm",
          "old delivers had",
          "gone delivers loose",
        ),
        1: { kind: "dependency", from: "a", to: "b" },
        2: { kind: "dependency", from: "b", to: "a" },
        3: { kind: "excludes", from: "rival", to: "old" },
        4: { kind: "excludes", from: "b", to: "a" },
        5: { kind: "excludes", from: "a", to: "b" },
        6: { kind: "excludes", from: "a", to: "a" },
      },
    );
    const problem = buildPortfolioProblem(plan, whole(1));
    expect(needs(plan)).toEqual({ a: ["b"], b: ["a"], rival: [], gain: ["a"], harm: [], had: [] });
    expect(problem.given).toEqual(["old"]);
    expect(problem.unlinked).toEqual(["loose"]);
    expect(problem.exclusions).toEqual([["a", "b"]]);
    expect(problem.projects.find((one) => one.id === "rival")?.ruledOutBy).toBe("old");
    const choice = choosePortfolio(problem, solve);
    expect(choice).toMatchObject({ kind: "chosen", projects: [], benefits: ["had", "harm"], value: 4 });
  });

  it("E119: cost goes by the days that its period and the budget's have in common", () => {
    const plan = buildPlan({
      planned: { kind: "project", budget: 999, plannedCost: { "2026": 365, "2027-Q1": 90, "2028-01": 31 } },
      spread: { kind: "project", budget: 140, start: "2026-12-25", duration: 10 },
      undated: { kind: "project", budget: 50 },
    });
    const budgets = ["2027", "2026-Q2", "2026-12", null].map((period) => ({ period, amount: 1 }));
    const problem = buildPortfolioProblem(plan, { budgets });
    const use = Object.fromEntries(problem.projects.map((one) => [one.id, one.use]));
    expect(use.planned).toEqual([90, 91, 31, 486]);
    expect(use.spread).toEqual([70, 0, 70, 140]);
    expect(use.undated).toEqual([0, 50, 0, 50]);
    const dated = new Map([["undated", { start: "2027-12-31", finish: "2028-01-01" }]]);
    const again = buildPortfolioProblem(plan, { budgets: budgets.slice(0, 1), dates: dated });
    expect(again.projects.map((one) => one.use)).toEqual([[90], [70], [25]]);
    expect(again.uncovered).toEqual(["planned", "spread", "undated"]);
  });

  it("E119: teams limit what runs at one time", () => {
    const plan = buildPlan(
      {
        a: { kind: "project", start: "2026-01-01", duration: 260 },
        b: { kind: "project" },
        done: { kind: "project", status: "done" },
        team: { kind: "team", capacity: 4, availability: 0.5 },
        late: { kind: "team", capacityByPeriod: { "2026-Q1": 2, "2026-Q2": 4 } },
        open: { kind: "team" },
        gain: { kind: "benefit", valuePerYear: 5 },
        more: { kind: "benefit", valuePerYear: 3 },
      },
      {
        ...buildLinks("a delivers gain", "b delivers more"),
        1: { kind: "staffs", from: "team", to: "a", units: 2 },
        2: { kind: "staffs", from: "team", to: "b", [entryKey("byPeriod", "2026-02")]: 1.5 },
        3: { kind: "staffs", from: "late", to: "b", units: 3, start: "2026-02-15", finish: "2026-03-31" },
        4: { kind: "staffs", from: "team", to: "done", units: 9 },
        5: { kind: "staffs", from: "open", to: "a", units: 9 },
      },
    );
    const problem = buildPortfolioProblem(plan, { budgets: [], capacityPeriods: ["2026-Q1", "2026-02"] });
    expect(problem.limits).toEqual([
      { kind: "capacity", period: "2026-Q1", team: "late", title: "", amount: 2 },
      { kind: "capacity", period: "2026-02", team: "late", title: "", amount: 2 },
      { kind: "capacity", period: "2026-Q1", team: "team", title: "", amount: 2 },
      { kind: "capacity", period: "2026-02", team: "team", title: "", amount: 2 },
    ]);
    expect(problem.projects[0]?.use).toEqual([0, 0, 2, 2]);
    expect(problem.projects[1]?.use).toEqual([3 * (45 / 90), 3 * (14 / 28), 1.5 * (28 / 90), 1.5]);
    expect(choosePortfolio(problem, solve)).toMatchObject({
      projects: ["a"],
      bindings: [
        { kind: "limit", limit: 2 },
        { kind: "limit", limit: 3 },
      ],
      next: null,
      sentence:
        "More money alone would bring no further value: what holds the rest back is the teams' capacity.",
    });
  });
});
