import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readFacts } from "../money/testing/read-facts.ts";
import type { MixedIntegerSolver } from "./integer-model.ts";
import { solveKnapsack } from "./solve-knapsack.ts";
import { loadSolver } from "./testing/load-solver.ts";
import { readKnapsacks } from "./testing/read-knapsacks.ts";

let solve: MixedIntegerSolver;
beforeAll(async () => {
  solve = await loadSolver();
});

const knapsacks = readKnapsacks();

describe.skipIf(knapsacks.length === 0)("OR-Library mknap1 (skipped where the oracles are absent)", () => {
  it("E117: all seven optima are found, by a set that keeps to every limit", () => {
    const expected: { optima: number[] } = JSON.parse(readFacts("knapsack_mknap1_expected.json") ?? "{}");
    const answers = knapsacks.map(({ problem }) => solveKnapsack(problem, solve));
    expect(answers.map((one) => Number(one?.value.toFixed(6)))).toEqual(expected.optima);
    for (const [at, { problem }] of knapsacks.entries()) {
      const taken = answers[at]?.taken ?? [];
      const value = taken.reduce((sum, place) => sum + (problem.values[place] ?? 0), 0);
      expect(value).toBeCloseTo(answers[at]?.value ?? Number.NaN, 6);
      problem.limits.forEach((limit, row) => {
        const used = taken.reduce((sum, place) => sum + (problem.weights[row]?.[place] ?? 0), 0);
        expect(used).toBeLessThanOrEqual(limit + 1e-9);
      });
    }
  });
});

describe("the knapsack under several limits", () => {
  it("E117: finds what trying every subset finds, with decimals too", () => {
    const amount = fc.integer({ min: 0, max: 999 }).map((cents) => cents / 100);
    const item = fc.record({ value: amount, first: amount, second: amount });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 9 }), amount, amount, (items, one, two) => {
        let best = 0;
        for (let bits = 0; bits < 2 ** items.length; bits++) {
          const taken = items.filter((_, place) => (bits >> place) & 1);
          const sum = (of: "value" | "first" | "second") => taken.reduce((all, each) => all + each[of], 0);
          if (sum("first") <= one + 1e-7 && sum("second") <= two + 1e-7) best = Math.max(best, sum("value"));
        }
        const weights = [items.map((each) => each.first), items.map((each) => each.second)];
        const problem = { values: items.map((each) => each.value), weights, limits: [one, two] };
        expect(solveKnapsack(problem, solve)?.value).toBeCloseTo(best, 7);
      }),
      { numRuns: 200 },
    );
  });

  it("E117: nothing to take is an answer, a limit below zero is none", () => {
    expect(solveKnapsack({ values: [], weights: [[]], limits: [5] }, solve)).toEqual({ taken: [], value: 0 });
    expect(solveKnapsack({ values: [3], weights: [[1]], limits: [-1] }, solve)).toBeNull();
    expect(solveKnapsack({ values: [3], weights: [], limits: [] }, solve)).toEqual({ taken: [0], value: 3 });
  });
});
