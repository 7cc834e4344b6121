import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { askSolver } from "./ask-solver.ts";
import { boundModel } from "./bounded-model.ts";
import { createBoundedSimplex } from "./bounded-simplex.ts";
import type { IntegerModel, MixedIntegerSolver } from "./integer-model.ts";
import { indexPortfolio, type ProjectSet } from "./portfolio-index.ts";
import { modelPortfolio } from "./portfolio-model.ts";
import type { PortfolioProblem } from "./portfolio-problem.ts";
import { proveBound } from "./prove-bound.ts";
import { type Search, searchBest } from "./search-best.ts";
import { loadSolver } from "./testing/load-solver.ts";
import { benefit, portfolioOf, project } from "./testing/portfolio-of.ts";
import { smallPortfolio } from "./testing/random-portfolio.ts";
import { tryAllSets } from "./testing/try-all-sets.ts";

let solve: MixedIntegerSolver;
beforeAll(async () => {
  solve = await loadSolver();
});

const pose = (given: PortfolioProblem) => {
  const index = indexPortfolio({ ...given, benefits: given.benefits.filter((one) => one.needs.length > 0) });
  const amounts = given.limits.map((one) => one.amount);
  const { columns, rows, value } = modelPortfolio(index, amounts);
  const model: IntegerModel = { direction: "maximize", columns, objective: value, rows };
  const stands = (set: ProjectSet) => index.isSound(set) && index.isWithin(set, amounts);
  const search: Search = {
    model: boundModel(model),
    size: given.projects.length,
    worthOf: (set) => (stands(set) ? index.valueOf(set) : null),
    starts: [],
    mostNodes: 1000,
  };
  return { index, model, stands, search };
};

/** Ten projects of which pairs bring benefits: large enough for the search to branch. */
const knotty: fc.Arbitrary<PortfolioProblem> = fc
  .array(
    fc.record({
      use: fc.array(fc.integer({ min: 3, max: 60 }), { minLength: 2, maxLength: 2 }),
      value: fc.integer({ min: 20, max: 90 }),
      other: fc.nat({ max: 9 }),
    }),
    { minLength: 10, maxLength: 10 },
  )
  .map((made) =>
    portfolioOf({
      projects: made.map(({ use }, place) => project(`p${place}`, use[0] ?? 0, { use })),
      benefits: made.map(({ value, other }, place) =>
        benefit(`b${place}`, value, [`p${place}`, `p${other}`]),
      ),
      limits: [2026, 2027].map((year) => ({ kind: "budget", period: String(year), amount: 140 })),
    }),
  );

describe("searching the best set", () => {
  it("E112: finds what trying every set finds, and what the solver finds", () => {
    fc.assert(
      fc.property(fc.oneof(smallPortfolio, knotty), (given) => {
        const { index, model, stands, search } = pose(given);
        const searched = searchBest(search);
        const asked = askSolver(model, given.projects.length, stands, solve);
        const best = Math.max(...tryAllSets(index.problem).map((one) => one.value));
        expect(searched.kind).toBe(asked.kind);
        expect(searched.kind).toBe(best === Number.NEGATIVE_INFINITY ? "impossible" : "found");
        if (searched.kind !== "found" || asked.kind !== "found") return;
        expect(stands(searched.set)).toBe(true);
        expect(index.valueOf(searched.set)).toBe(best);
        expect(index.valueOf(asked.set)).toBe(best);
      }),
      { numRuns: 150 },
    );
  });

  it("E112: whatever sets it begins with, it ends with one worth the same", () => {
    fc.assert(
      fc.property(knotty, fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }), (given, start) => {
        const { index, search } = pose(given);
        const [one, other] = [searchBest(search), searchBest({ ...search, starts: [start] })];
        if (one.kind !== "found" || other.kind !== "found") throw new Error("nothing found");
        expect(index.valueOf(other.set)).toBe(index.valueOf(one.set));
      }),
    );
  });

  it("E112: no prices whatever prove a bound below the best set", () => {
    const price = fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(knotty, price, (given, prices) => {
        const { model, unit, best } = withBest(given);
        const rows = Float64Array.from(model.rows, (_, row) => prices[row % prices.length] ?? 0);
        const left = new Float64Array(model.columns);
        expect(proveBound(model, model.lower, model.upper, rows, left) * unit).toBeGreaterThanOrEqual(
          best - 1e-6,
        );
      }),
    );
  });

  it("E112: the relaxation's own prices prove what it says its optimum is worth", () => {
    fc.assert(
      fc.property(knotty, (given) => {
        const { model } = withBest(given);
        const simplex = createBoundedSimplex(model);
        expect(simplex.solve(model.lower, model.upper, Number.NEGATIVE_INFINITY)).toBe("optimal");
        const worth = simplex.values.reduce((sum, one, at) => sum + one * (model.cost[at] ?? 0), 0);
        const left = new Float64Array(model.columns);
        expect(proveBound(model, model.lower, model.upper, simplex.prices, left)).toBeCloseTo(worth, 9);
      }),
    );
  });

  it("E116: gives up rather than answer with a set that it has not proved best", () => {
    const given = portfolioOf({
      projects: ["a", "b", "c"].map((id) => project(id, 40)),
      benefits: [benefit("x", 5, ["a", "b"]), benefit("y", 6, ["b", "c"]), benefit("z", 7, ["a", "c"])],
      limits: [{ kind: "budget", period: null, amount: 90 }],
    });
    const { search } = pose(given);
    expect(searchBest({ ...search, mostNodes: 0 })).toEqual({ kind: "given-up" });
    expect(searchBest(search)).toEqual({ kind: "found", set: [true, false, true] });
  });
});

function withBest(given: PortfolioProblem) {
  const { search } = pose(given);
  const best = Math.max(...tryAllSets(given).map((one) => one.value));
  return { model: search.model, unit: search.model.unit, best };
}
