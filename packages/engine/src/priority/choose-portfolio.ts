import { bestSet, settleTies } from "./best-set.ts";
import { type BindingConstraint, findBindings } from "./find-bindings.ts";
import { type Contradiction, findContradictions } from "./find-contradictions.ts";
import { findNextIn, type NextIn } from "./find-next-in.ts";
import type { MixedIntegerSolver } from "./integer-model.ts";
import { indexPortfolio } from "./portfolio-index.ts";
import type { PortfolioLimit, PortfolioProblem } from "./portfolio-problem.ts";

export type PortfolioChoice =
  | ChosenPortfolio
  /** What is mandatory cannot be had. */
  | { readonly kind: "impossible"; readonly reasons: readonly Contradiction[] }
  /** The solver gave no answer that could be trusted. */
  | { readonly kind: "unsolved" };

/** Ids are sorted; money in the board's currency. */
export interface ChosenPortfolio {
  readonly kind: "chosen";
  readonly projects: readonly string[];
  readonly leftOut: readonly string[];
  /** Benefits that come, those that done projects brought included, and what they are worth together. */
  readonly benefits: readonly string[];
  readonly value: number;
  readonly cost: number;
  /** In the order of the problem's limits. */
  readonly spend: readonly { readonly limit: PortfolioLimit; readonly used: number; readonly left: number }[];
  readonly bindings: readonly BindingConstraint[];
  readonly next: NextIn | null;
  /** What more money would do, in one or two sentences. */
  readonly sentence: string;
}

/**
 * Chooses the projects whose benefits are worth the most under the budgets and capacities, exactly (0/1 integer
 * program), and says what holds the rest back and what comes next. Of several best sets it takes the cheapest,
 * then the smallest, then the first by id. Four solves: the best set, its ties, the least raise, the set then.
 */
export function choosePortfolio(problem: PortfolioProblem, solve: MixedIntegerSolver): PortfolioChoice {
  const index = indexPortfolio(problem);
  const amounts = problem.limits.map((limit) => limit.amount);
  const best = bestSet(index, amounts, solve);
  if (best.kind === "unsolved") return { kind: "unsolved" };
  if (best.kind === "impossible") return { kind: "impossible", reasons: findContradictions(index, amounts) };
  const chosen = settleTies(index, amounts, best.set, solve);
  const brought = index.broughtBy(chosen);
  const used = index.usedBy(chosen);
  const bindings = findBindings(index, chosen, amounts);
  const wanted = problem.benefits.some((one, place) => one.value > 0 && !brought.includes(place));
  const next = wanted ? findNextIn(index, chosen, amounts, solve) : null;
  return {
    kind: "chosen",
    projects: problem.projects.filter((_, place) => chosen[place]).map((one) => one.id),
    leftOut: problem.projects.filter((_, place) => !chosen[place]).map((one) => one.id),
    benefits: problem.benefits.filter((_, place) => brought.includes(place)).map((one) => one.id),
    value: index.valueOf(chosen),
    cost: index.costOf(chosen),
    spend: problem.limits.map((limit, at) => ({
      limit,
      used: used[at] ?? 0,
      left: limit.amount - (used[at] ?? 0),
    })),
    bindings,
    next,
    sentence: next?.sentence ?? sayWhyNoNext(wanted, bindings),
  };
}

function sayWhyNoNext(wanted: boolean, bindings: readonly BindingConstraint[]): string {
  if (!wanted) return "Every benefit of value comes: more money would add nothing.";
  const has = (kind: BindingConstraint["kind"]) => bindings.some((one) => one.kind === kind);
  const causes = [
    ...(has("limit") ? ["the teams' capacity"] : []),
    ...(has("exclusion") || has("done-instead") ? ["projects that rule each other out"] : []),
    ...(has("dis-benefit") ? ["dis-benefits that would cost more"] : []),
  ];
  const cause = causes.length === 0 ? "" : `: what holds the rest back is ${causes.join(" and ")}`;
  return `More money alone would bring no further value${cause}.`;
}
