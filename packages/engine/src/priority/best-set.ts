import { type FoundSet, findSet } from "./find-set.ts";
import { fits } from "./fits.ts";
import type { IntegerModel, MixedIntegerSolver, Term } from "./integer-model.ts";
import { ROUNDING } from "./is-about.ts";
import type { PortfolioIndex, ProjectSet } from "./portfolio-index.ts";
import { modelPortfolio } from "./portfolio-model.ts";

/** What the count and the order of projects weigh against the dearest project's cost when sets are worth the same. */
const TIE_WEIGHT = 1e-6;

/**
 * A set of projects whose benefits are worth the most under these limits; which of several such sets is open.
 * `starts` are sets to begin the search with.
 */
export function bestSet(
  index: PortfolioIndex,
  amounts: readonly number[],
  solve: MixedIntegerSolver,
  starts: readonly ProjectSet[] = [],
): FoundSet {
  if (isHopeless(index, amounts)) return { kind: "impossible" };
  const size = index.problem.projects.length;
  const given = givenValue(index);
  const worthOf = (set: ProjectSet) =>
    index.isSound(set) && index.isWithin(set, amounts) ? index.valueOf(set) - given : null;
  if (size === 0) return { kind: "found", set: [] };
  const { columns, rows, value } = modelPortfolio(index, amounts);
  const model: IntegerModel = { direction: "maximize", columns, objective: value, rows };
  return findSet(model, size, worthOf, starts, solve);
}

/**
 * Among all sets worth as much as this one, the cheapest; then the one with the fewest projects; then the one whose
 * projects come first by id. Cost counts to a millionth of the dearest project. The set itself when the solver
 * does not answer: it is as good.
 */
export function settleTies(
  index: PortfolioIndex,
  amounts: readonly number[],
  best: ProjectSet,
  solve: MixedIntegerSolver,
): ProjectSet {
  const { projects } = index.problem;
  if (projects.length === 0) return best;
  const { columns, rows, value } = modelPortfolio(index, amounts);
  const floor = index.valueOf(best) - valueSlack(index);
  const dearest = projects.reduce((most, one) => Math.max(most, Math.abs(one.cost)), 0) || 1;
  const count = projects.length;
  const objective = projects.map(
    ({ cost }, place): Term => [place, cost / dearest + TIE_WEIGHT * (1 + place / (count * count))],
  );
  const kept =
    value.length === 0 ? [] : [{ terms: value, sense: ">=", bound: floor - givenValue(index) } as const];
  const model: IntegerModel = { direction: "minimize", columns, objective, rows: [...rows, ...kept] };
  const worthOf = (set: ProjectSet) =>
    index.isSound(set) && index.isWithin(set, amounts) && index.valueOf(set) >= floor
      ? objective.reduce((sum, [place, weight]) => (set[place] ? sum + weight : sum), 0)
      : null;
  const found = findSet(model, count, worthOf, [best], solve);
  return found.kind === "found" ? found.set : best;
}

/** Differences of value up to this are rounding. */
export function valueSlack({ problem }: PortfolioIndex): number {
  return ROUNDING * problem.benefits.reduce((sum, one) => sum + Math.abs(one.value), 0);
}

/** The value of the benefits that need no choice, which the model leaves out. */
export function givenValue(index: PortfolioIndex): number {
  return index.problem.benefits.reduce(
    (sum, one, place) => (index.benefitNeeds[place]?.length === 0 ? sum + one.value : sum),
    0,
  );
}

/** True when a limit is below what any set takes of it, the empty one included. */
function isHopeless({ problem }: PortfolioIndex, amounts: readonly number[]): boolean {
  return problem.limits.some((_, limit) => {
    const least = problem.projects.reduce((sum, one) => sum + Math.min(0, one.use[limit] ?? 0), 0);
    return !fits(least, amounts[limit] ?? 0);
  });
}
