import type { FoundSet } from "./find-set.ts";
import type { IntegerModel, MixedIntegerSolver, ModelRow } from "./integer-model.ts";
import type { ProjectSet } from "./portfolio-index.ts";
import { forbidSet } from "./portfolio-model.ts";
import { writeLp } from "./write-lp.ts";

/** How often a set that a solver lets through by its tolerance is ruled out before the search is given up. */
const MOST_TRIES = 20;
const WHOLE = 1e-3;

/**
 * Solves a model whose first `size` columns are projects. Solvers work with tolerances: a set that does not stand
 * the caller's own check is forbidden, and the model solved again.
 */
export function askSolver(
  model: IntegerModel,
  size: number,
  stands: (set: ProjectSet) => boolean,
  solve: MixedIntegerSolver,
): FoundSet {
  const rows: ModelRow[] = [...model.rows];
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    const { status, columns } = solve(writeLp({ ...model, rows }));
    if (status !== "optimal") return { kind: status === "infeasible" ? "impossible" : "unsolved" };
    const values = Array.from({ length: size }, (_, place) => columns.get(`c${place}`) ?? Number.NaN);
    const set = values.map((value) => value > 0.5);
    // Written so that a missing value, which is no number, is no solution either.
    if (!values.every((value) => Math.abs(value - Math.round(value)) < WHOLE)) return { kind: "unsolved" };
    if (stands(set)) return { kind: "found", set };
    rows.push(forbidSet(set));
  }
  return { kind: "unsolved" };
}
