import { readItem, readLink, readMeta } from "@throughline/model";
import { samples } from "@throughline/samples";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { buildPlan } from "../benefits/testing/build-plan.ts";
import type { Plan } from "../plan.ts";
import { buildPortfolioProblem } from "./build-portfolio-problem.ts";
import { choosePortfolio } from "./choose-portfolio.ts";
import { computePriority } from "./compute-priority.ts";
import type { MixedIntegerSolver } from "./integer-model.ts";
import { moscowBalance } from "./moscow-balance.ts";
import { priceBudgets } from "./price-budgets.ts";
import { loadSolver } from "./testing/load-solver.ts";
import { traceFrontier } from "./trace-frontier.ts";

let solve: MixedIntegerSolver;
beforeAll(async () => {
  solve = await loadSolver();
});

const whole = (amount: number) => ({ budgets: [{ period: null, amount }] });

const boards = samples.map((sample) => {
  const board = sample.load();
  const items = Object.entries(board.items).map(([id, raw]) => [id, readItem(id, raw)] as const);
  const links = Object.entries(board.links).map(([id, raw]) => [id, readLink(id, raw)] as const);
  return { id: sample.id, meta: readMeta(board.meta), items, links };
});

describe.each(boards)("the priority figures of $id", ({ meta, items, links }) => {
  const plan: Plan = { meta, items: new Map(items), links: new Map(links) };
  const total = buildPortfolioProblem(plan, whole(0)).projects.reduce((sum, one) => sum + one.cost, 0);
  const options = { ...whole(total / 2), capacityPeriods: ["2014-Q1", "2026-Q3"] };

  it("E112: have no figure that is NaN or endless, and the frontier never falls", () => {
    const problem = buildPortfolioProblem(plan, options);
    const choice = choosePortfolio(problem, solve);
    const frontier = traceFrontier(problem, [0, total / 4, total / 2, total], solve);
    const figures = [[...computePriority(plan)], moscowBalance(plan), problem, choice, frontier];
    expect(badNumbers(figures)).toEqual([]);
    const values = frontier.flatMap((point) => point.value ?? []);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    if (choice.kind !== "chosen") return;
    expect(frontier[2]).toMatchObject({ value: choice.value, projects: choice.projects });
    expect(badNumbers(priceBudgets(problem, choice, solve))).toEqual([]);
  });

  it("E112: do not depend on the order of the records", () => {
    const turned = { meta, items: new Map(items.toReversed()), links: new Map(links.toReversed()) };
    const [one, other] = [buildPortfolioProblem(plan, options), buildPortfolioProblem(turned, options)];
    expect(other).toEqual(one);
    expect(Object.fromEntries(computePriority(turned))).toEqual(Object.fromEntries(computePriority(plan)));
    expect(moscowBalance(turned)).toEqual(moscowBalance(plan));
  });
});

describe("a plan of any records", () => {
  it("E118: gives a sound problem, whatever its links", () => {
    const kind = fc.constantFrom("project", "change", "deliverable", "milestone", "benefit", "team");
    const linkKind = fc.constantFrom(
      "delivers",
      "dependency",
      "contains",
      "excludes",
      "staffs",
      "contributes",
    );
    const node = fc.nat({ max: 7 }).map(String);
    const link = fc.record({
      kind: linkKind,
      from: node,
      to: node,
      units: fc.constantFrom(null, 1, -2, 1e300),
    });
    const item = fc.record({
      kind,
      status: fc.constantFrom("not-started", "done", "cancelled"),
      budget: fc.constantFrom(null, 0, 10, -5, 1e300),
      valuePerYear: fc.constantFrom(null, 3, 1e300, -4),
      capacity: fc.constantFrom(null, 0, 2),
      start: fc.constantFrom(null, "1900-01-01", "2026-03-01", "2999-12-31"),
      duration: fc.constantFrom(null, 0, 10, 100_000),
      mandatory: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), fc.array(link, { maxLength: 14 }), (items, links) => {
        const plan = buildPlan(Object.fromEntries(items.entries()), Object.fromEntries(links.entries()));
        const problem = buildPortfolioProblem(plan, {
          budgets: [
            { period: "2026", amount: 12 },
            { period: null, amount: 20 },
          ],
          capacityPeriods: ["2026-03"],
        });
        const ids = new Set(problem.projects.map((one) => one.id));
        for (const one of problem.projects) expect(one.use.length).toBe(problem.limits.length);
        for (const one of [...problem.projects, ...problem.benefits])
          for (const need of one.needs) expect(ids.has(need)).toBe(true);
        expect(badNumbers([problem, choosePortfolio(problem, solve)])).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

function badNumbers(value: unknown, path = ""): readonly string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => badNumbers(one, `${path}.${key}`));
}
