import type { SolverAnswer } from "./integer-model.ts";

/**
 * The options that HiGHS must be called with. Its own default leaves a gap of a ten-thousandth of the value; the
 * others turn off what only pays on models far larger than a board's.
 */
export const highsOptions = {
  output_flag: false,
  mip_rel_gap: 0,
  mip_heuristic_effort: 0,
  mip_detect_symmetry: false,
  mip_allow_restart: false,
  mip_pool_soft_limit: 100,
  threads: 1,
  random_seed: 0,
} as const;

const FAILED: SolverAnswer = { status: "failed", objective: null, columns: new Map() };

/**
 * Reads what `highs.solve(lp, highsOptions)` returned (npm `highs`, HiGHS compiled to WebAssembly). Nothing is
 * trusted: whatever lacks a number where one must be is a failure, never a wrong answer. A model of this package
 * is always bounded, so “unbounded or infeasible” means infeasible.
 */
export function readHighsSolution(raw: unknown): SolverAnswer {
  if (!isRecord(raw)) return FAILED;
  const status = raw.Status;
  if (status === "Infeasible" || status === "Primal infeasible or unbounded")
    return { ...FAILED, status: "infeasible" };
  const objective = raw.ObjectiveValue;
  const given = raw.Columns;
  if (status !== "Optimal" || !isFiniteNumber(objective) || !isRecord(given)) return FAILED;
  const columns = new Map<string, number>();
  for (const [name, column] of Object.entries(given)) {
    const value = isRecord(column) ? column.Primal : undefined;
    if (!isFiniteNumber(value)) return FAILED;
    columns.set(name, value);
  }
  return { status: "optimal", objective, columns };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
