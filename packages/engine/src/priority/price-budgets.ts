import { bestSet } from "./best-set.ts";
import type { ChosenPortfolio } from "./choose-portfolio.ts";
import type { MixedIntegerSolver } from "./integer-model.ts";
import { indexPortfolio } from "./portfolio-index.ts";
import type { PortfolioProblem } from "./portfolio-problem.ts";

/** What a little more of one limit would bring. */
export interface LimitPrice {
  readonly limit: number;
  readonly delta: number;
  /** Value gained with the limit at its amount + delta; null when the solver gave no answer. */
  readonly gain: number | null;
  /** Gain for each unit of delta: the shadow price over this step. */
  readonly perUnit: number | null;
}

/**
 * Shadow prices of the budgets, by solving again with a tenth more of each alone (a tenth of all demand where the
 * budget is not above 0). Whole projects make steps: a price of 0 says that this much more buys nothing by itself.
 * Where the least raise that changes anything is larger, it is 0 without solving.
 */
export function priceBudgets(
  problem: PortfolioProblem,
  choice: ChosenPortfolio,
  solve: MixedIntegerSolver,
): readonly LimitPrice[] {
  return problem.limits.flatMap(({ kind, amount }, limit) => {
    if (kind !== "budget") return [];
    const demand = problem.projects.reduce((sum, one) => sum + Math.max(0, one.use[limit] ?? 0), 0);
    const delta = (amount > 0 ? amount : demand) / 10;
    if (choice.next === null || delta < choice.next.extra * (1 - 1e-9))
      return [{ limit, delta, gain: 0, perUnit: 0 }];
    return [priceLimit(problem, choice, limit, delta, solve)];
  });
}

/** The same for any one limit, capacities included, and any step above 0. */
function priceLimit(
  problem: PortfolioProblem,
  choice: ChosenPortfolio,
  limit: number,
  delta: number,
  solve: MixedIntegerSolver,
): LimitPrice {
  const index = indexPortfolio(problem);
  const amounts = problem.limits.map((one, at) => one.amount + (at === limit ? delta : 0));
  const best = bestSet(index, amounts, solve);
  if (best.kind !== "found") return { limit, delta, gain: null, perUnit: null };
  // More of a limit never takes value away; a difference below 0 is rounding.
  const gain = Math.max(0, index.valueOf(best.set) - choice.value);
  return { limit, delta, gain, perUnit: delta > 0 ? gain / delta : null };
}
