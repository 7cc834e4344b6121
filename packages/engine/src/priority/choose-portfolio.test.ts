import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { choosePortfolio } from "./choose-portfolio.ts";
import type { MixedIntegerSolver } from "./integer-model.ts";
import type { PortfolioProblem } from "./portfolio-problem.ts";
import { priceBudgets } from "./price-budgets.ts";
import { loadSolver } from "./testing/load-solver.ts";
import { benefit, portfolioOf, project } from "./testing/portfolio-of.ts";
import { smallPortfolio } from "./testing/random-portfolio.ts";
import { keepsRules, tryAllSets } from "./testing/try-all-sets.ts";

let solve: MixedIntegerSolver;
beforeAll(async () => {
  solve = await loadSolver();
});

const chosen = (given: PortfolioProblem) => {
  const choice = choosePortfolio(given, solve);
  if (choice.kind !== "chosen") throw new Error(`expected a choice, got ${choice.kind}`);
  return choice;
};

describe("choosing a portfolio", () => {
  it("E112: finds what trying every set finds, and among equals the cheapest and smallest", () => {
    fc.assert(
      fc.property(smallPortfolio, (given) => {
        const choice = choosePortfolio(given, solve);
        const sets = tryAllSets(given);
        if (sets.length === 0) {
          expect(choice.kind).toBe("impossible");
          return;
        }
        if (choice.kind !== "chosen") throw new Error(choice.kind);
        const value = Math.max(...sets.map((one) => one.value));
        const best = sets.filter((one) => one.value === value);
        const cost = Math.min(...best.map((one) => one.cost));
        const cheapest = best.filter((one) => one.cost === cost);
        expect(choice.value).toBeCloseTo(value, 9);
        expect(choice.cost).toBeCloseTo(cost, 9);
        expect(choice.projects.length).toBe(Math.min(...cheapest.map((one) => one.projects.length)));
        expect(keepsRules(given, new Set(choice.projects))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("E113: the next choice is the first that more money brings, and is what is chosen with that money", () => {
    fc.assert(
      fc.property(smallPortfolio, (given) => {
        const choice = choosePortfolio(given, solve);
        if (choice.kind !== "chosen") return;
        const limitless = {
          ...given,
          limits: given.limits.map((one) => (one.kind === "budget" ? { ...one, amount: 1e6 } : one)),
        };
        const better = tryAllSets(limitless).filter((one) => one.value > choice.value + 1e-9);
        const extraOf = (ids: readonly string[]) =>
          given.limits.reduce((sum, { amount }, limit) => {
            const used = given.projects.reduce(
              (all, one) => (ids.includes(one.id) ? all + (one.use[limit] ?? 0) : all),
              0,
            );
            return sum + Math.max(0, used - amount);
          }, 0);
        if (better.length === 0) {
          expect(choice.next).toBeNull();
          return;
        }
        expect(choice.next?.extra).toBeCloseTo(Math.min(...better.map((one) => extraOf(one.projects))), 6);
        const raised = {
          ...given,
          limits: given.limits.map((one, limit) => {
            const by = choice.next?.raises.find((raise) => raise.limit === limit)?.by ?? 0;
            return { ...one, amount: one.amount + by };
          }),
        };
        expect(choice.next?.value).toBeCloseTo(chosen(raised).value, 6);
        expect(choice.next?.comeIn.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it("E112: more of any limit never lowers the value", () => {
    fc.assert(
      fc.property(
        smallPortfolio,
        fc.nat({ max: 2 }),
        fc.integer({ min: 1, max: 9 }),
        (given, which, more) => {
          const before = choosePortfolio(given, solve);
          if (before.kind !== "chosen") return;
          const limits = given.limits.map((one, limit) =>
            limit === which ? { ...one, amount: one.amount + more } : one,
          );
          expect(chosen({ ...given, limits }).value).toBeGreaterThanOrEqual(before.value - 1e-9);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("E112: the unit of money changes nothing, from cents to trillions", () => {
    fc.assert(
      fc.property(smallPortfolio, fc.constantFrom(0.01, 0.1, 1 / 3, 1e6, 1e12), (given, unit) => {
        const scaled: PortfolioProblem = {
          ...given,
          projects: given.projects.map((one) => ({
            ...one,
            cost: one.cost * unit,
            use: one.use.map((use) => use * unit),
          })),
          limits: given.limits.map((one) => ({ ...one, amount: one.amount * unit })),
          benefits: given.benefits.map((one) => ({ ...one, value: one.value * unit })),
        };
        const [before, after] = [choosePortfolio(given, solve), choosePortfolio(scaled, solve)];
        expect(after.kind).toBe(before.kind);
        if (before.kind === "chosen" && after.kind === "chosen")
          expect(after.projects).toEqual(before.projects);
      }),
      { numRuns: 100 },
    );
  });

  it("E113: a budget's price is what solving again with that much more brings", () => {
    fc.assert(
      fc.property(smallPortfolio, (given) => {
        const choice = choosePortfolio(given, solve);
        if (choice.kind !== "chosen") return;
        for (const price of priceBudgets(given, choice, solve)) {
          const limits = given.limits.map((one, limit) =>
            limit === price.limit ? { ...one, amount: one.amount + price.delta } : one,
          );
          expect(price.gain).toBeCloseTo(chosen({ ...given, limits }).value - choice.value, 6);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("E116: what is too large for the search is asked of the solver, whose nonsense is never believed", () => {
    const ids = Array.from({ length: 501 }, (_, place) => `p${place}`);
    const given = portfolioOf({
      projects: ids.map((id) => project(id, 60)),
      benefits: [benefit("x", 1, ids.slice(0, 2))],
    });
    const says =
      (value: number, count: number): MixedIntegerSolver =>
      () => ({
        status: "optimal",
        objective: 1,
        columns: new Map(Array.from({ length: count }, (_, place) => [`c${place}`, value])),
      });
    expect(choosePortfolio(given, says(0, 502))).toMatchObject({ kind: "chosen", projects: [], value: 0 });
    expect(choosePortfolio(given, says(1, 502))).toEqual({ kind: "unsolved" });
    expect(choosePortfolio(given, says(0.5, 502))).toEqual({ kind: "unsolved" });
    expect(choosePortfolio(given, says(0, 3))).toEqual({ kind: "unsolved" });
    expect(choosePortfolio(given, () => ({ status: "failed", objective: null, columns: new Map() }))).toEqual(
      { kind: "unsolved" },
    );
  });
});
