import { bestSet, settleTies } from "./best-set.ts";
import type { MixedIntegerSolver } from "./integer-model.ts";
import { indexPortfolio } from "./portfolio-index.ts";
import type { PortfolioProblem } from "./portfolio-problem.ts";

/** Things to take whole or leave: their values, what each takes of each limit (a row per limit), and the limits. */
export interface KnapsackProblem {
  readonly values: readonly number[];
  readonly weights: readonly (readonly number[])[];
  readonly limits: readonly number[];
}

/** What to take, by place, and what that is worth; the lightest of several best answers by the first limit. */
export interface KnapsackAnswer {
  readonly taken: readonly number[];
  readonly value: number;
}

/**
 * The 0/1 knapsack under several limits (multidimensional knapsack), solved exactly; null when nothing fits or the
 * solver does not answer. It is a portfolio in which each thing brings a benefit of its own.
 */
export function solveKnapsack(problem: KnapsackProblem, solve: MixedIntegerSolver): KnapsackAnswer | null {
  const ids = problem.values.map((_, place) => String(place).padStart(8, "0"));
  const portfolio: PortfolioProblem = {
    currency: "",
    projects: ids.map((id, place) => ({
      id,
      title: "",
      cost: problem.weights[0]?.[place] ?? 0,
      use: problem.limits.map((_, limit) => problem.weights[limit]?.[place] ?? 0),
      mandatory: false,
      ruledOutBy: null,
      needs: [],
    })),
    benefits: ids.map((id, place) => ({ id, title: "", value: problem.values[place] ?? 0, needs: [id] })),
    limits: problem.limits.map((amount) => ({ kind: "budget", period: null, amount })),
    exclusions: [],
    given: [],
    unlinked: [],
    uncovered: [],
  };
  const index = indexPortfolio(portfolio);
  const best = bestSet(index, problem.limits, solve);
  if (best.kind !== "found") return null;
  const set = settleTies(index, problem.limits, best.set, solve);
  return { taken: [...set.keys()].filter((place) => set[place]), value: index.valueOf(set) };
}
