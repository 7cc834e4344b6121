import { bestSet, settleTies } from "./best-set.ts";
import type { MixedIntegerSolver } from "./integer-model.ts";
import { indexPortfolio } from "./portfolio-index.ts";
import type { PortfolioProblem } from "./portfolio-problem.ts";

/** The best choice for one total of money; null where what is mandatory cannot be paid or nothing was solved. */
export interface FrontierPoint {
  readonly total: number;
  readonly value: number | null;
  readonly cost: number | null;
  readonly projects: readonly string[];
}

/**
 * The efficient frontier: what the best choice is worth at each total budget, in the order given. A total is
 * shared over the budgets in the proportions they have now, evenly when none is above 0; where one budget limits
 * all money, the total stands for that one and the others grow with it. Two solves for each point.
 */
export function traceFrontier(
  problem: PortfolioProblem,
  totals: readonly number[],
  solve: MixedIntegerSolver,
): readonly FrontierPoint[] {
  const index = indexPortfolio(problem);
  return totals.map((total) => {
    const amounts = shareTotal(problem, total);
    const best = bestSet(index, amounts, solve);
    if (best.kind !== "found") return { total, value: null, cost: null, projects: [] };
    const set = settleTies(index, amounts, best.set, solve);
    const projects = problem.projects.filter((_, place) => set[place]).map((one) => one.id);
    return { total, value: index.valueOf(set), cost: index.costOf(set), projects };
  });
}

function shareTotal({ limits }: PortfolioProblem, total: number): readonly number[] {
  const budgets = limits.filter((one) => one.kind === "budget");
  const whole = budgets.find((one) => one.period === null);
  const positive = (amount: number) => Math.max(0, amount);
  const sum = whole ? positive(whole.amount) : budgets.reduce((all, one) => all + positive(one.amount), 0);
  return limits.map((one) => {
    if (one.kind !== "budget") return one.amount;
    return sum > 0 ? (total * positive(one.amount)) / sum : total / Math.max(1, whole ? 1 : budgets.length);
  });
}
