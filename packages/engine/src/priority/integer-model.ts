/** A linear model, some of whose columns are yes or no; columns and rows go by their index. */
export interface IntegerModel {
  readonly direction: "maximize" | "minimize";
  /** `choice` is 0 or 1, `share` lies between 0 and 1, `amount` is 0 or more. */
  readonly columns: readonly ("choice" | "share" | "amount")[];
  readonly objective: readonly Term[];
  readonly rows: readonly ModelRow[];
}

export type Term = readonly [column: number, factor: number];

export interface ModelRow {
  readonly terms: readonly Term[];
  readonly sense: "<=" | ">=" | "=";
  readonly bound: number;
}

/** What a solver says; `columns` by name (`c0`, `c1`…), complete when the status is `optimal`. */
export interface SolverAnswer {
  readonly status: "optimal" | "infeasible" | "failed";
  readonly objective: number | null;
  readonly columns: ReadonlyMap<string, number>;
}

/**
 * Solves a model written in the CPLEX LP format to proven optimality. The caller gives it, for the engine loads no
 * solver itself; it must answer the same text with the same answer, and may say `failed` for whatever reason.
 */
export type MixedIntegerSolver = (lp: string) => SolverAnswer;
