import { askSolver } from "./ask-solver.ts";
import { boundModel } from "./bounded-model.ts";
import type { IntegerModel, MixedIntegerSolver } from "./integer-model.ts";
import type { ProjectSet } from "./portfolio-index.ts";
import { searchBest } from "./search-best.ts";

export type FoundSet =
  | { readonly kind: "found"; readonly set: ProjectSet }
  | { readonly kind: "impossible" }
  | { readonly kind: "unsolved" };

/** Models with more columns go to the solver at once: the search's full tableau is for a board's tens of projects. */
const MOST_COLUMNS = 500;
/** Work the search may do before it leaves a model to the solver: nodes times the square of the columns. */
const MOST_WORK = 5e7;

/**
 * Solves a model whose first `size` columns are projects, exactly. The engine's own search is several times faster
 * than a general solver on models of a board's size; what is too large or too hard for it, the solver gets.
 * `worthOf` is what a set is worth by the model's objective, null for one that breaks a rule; `starts` are sets
 * that may be good.
 */
export function findSet(
  model: IntegerModel,
  size: number,
  worthOf: (set: ProjectSet) => number | null,
  starts: readonly ProjectSet[],
  solve: MixedIntegerSolver,
): FoundSet {
  const columns = model.columns.length;
  if (columns <= MOST_COLUMNS) {
    const mostNodes = MOST_WORK / Math.max(1, columns * columns);
    const searched = searchBest({ model: boundModel(model), size, worthOf, starts, mostNodes });
    if (searched.kind === "found" || searched.kind === "impossible") return searched;
  }
  return askSolver(model, size, (set) => worthOf(set) !== null, solve);
}
