import type { IntegerModel, ModelRow } from "./integer-model.ts";

/** A model made ready for a search: maximized, every row “at most”, every column between two finite bounds. */
export interface BoundedModel {
  readonly columns: number;
  /** What a unit of each column adds; the largest is brought to about 1 by `unit`. */
  readonly cost: Float64Array;
  /** Worth of the model's own objective for 1 here, below 0 where the model is minimized. */
  readonly unit: number;
  /** No two whole solutions differ in worth by less, unless by nothing; 0 when that is not known. */
  readonly grain: number;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 for the columns that are 0 or 1 in every best solution. */
  readonly isWhole: Uint8Array;
  readonly rows: readonly BoundedRow[];
}

export interface BoundedRow {
  readonly columns: Int32Array;
  readonly factors: Float64Array;
  readonly bound: number;
}

/** Figures up to here are whole numbers that sums keep exactly, and that no tolerance of a limit can blur. */
const MOST_EXACT = 1e8;
/** At least what a limit may be exceeded by as rounding, so that the search loses no set that counts as fitting. */
const LEEWAY = 4e-9;

/**
 * Brings a model into that form. Rows of one column become bounds, rows are brought to factors of 1 at most, and
 * bounds of rows that only whole numbers make up are cut to what can be reached. Shares are whole of themselves.
 */
export function boundModel(model: IntegerModel): BoundedModel {
  const columns = model.columns.length;
  const lower = new Float64Array(columns);
  const upper = new Float64Array(columns).fill(1);
  const isWhole = Uint8Array.from(model.columns, (kind) => (kind === "amount" ? 0 : 1));
  const rows: BoundedRow[] = [];
  const atMost = model.rows.flatMap(({ terms, sense, bound }): Omit<ModelRow, "sense">[] => {
    const turned = { terms: terms.map(([at, factor]) => [at, -factor] as const), bound: -bound };
    return sense === "<=" ? [{ terms, bound }] : sense === ">=" ? [turned] : [{ terms, bound }, turned];
  });
  for (const { terms, bound } of atMost) {
    const [first] = terms;
    if (terms.length === 1 && first && model.columns[first[0]] === "choice") {
      const [at, factor] = first;
      if (factor > bound + LEEWAY * Math.max(1, Math.abs(bound))) upper[at] = Math.min(upper[at] ?? 1, 0);
      if (0 > bound + LEEWAY * Math.max(1, Math.abs(bound))) lower[at] = 1;
      continue;
    }
    const size = terms.reduce((most, [, factor]) => Math.max(most, Math.abs(factor)), 0) || 1;
    rows.push({
      columns: Int32Array.from(terms, ([at]) => at),
      factors: Float64Array.from(terms, ([, factor]) => factor / size),
      bound: reach(terms, bound, isWhole) / size,
    });
  }
  boundAmounts(rows, isWhole, upper);
  const size = model.objective.reduce((most, [, factor]) => Math.max(most, Math.abs(factor)), 0) || 1;
  const unit = model.direction === "maximize" ? size : -size;
  const cost = new Float64Array(columns);
  for (const [at, factor] of model.objective) cost[at] = (cost[at] as number) + factor / unit;
  return {
    columns,
    cost,
    unit,
    grain: grainOf(model.objective, isWhole) / size,
    lower,
    upper,
    isWhole,
    rows,
  };
}

/** What is wanted of an amount at most, should every row ask for all it can. */
function boundAmounts(rows: readonly BoundedRow[], isWhole: Uint8Array, upper: Float64Array): void {
  for (const [column, whole] of isWhole.entries()) {
    if (whole === 1) continue;
    let most = 0;
    for (const { columns, factors, bound } of rows) {
      const factor = factors[columns.indexOf(column)] ?? 0;
      if (factor >= 0) continue;
      const asked = factors.reduce((sum, one) => sum + Math.max(0, one), 0);
      most = Math.max(most, (asked - bound) / -factor);
    }
    upper[column] = most;
  }
}

type Terms = ModelRow["terms"];

function reach(terms: Terms, bound: number, isWhole: Uint8Array): number {
  const grain = grainOf(terms, isWhole);
  if (grain > 0 && Math.abs(bound) <= MOST_EXACT) return Math.floor(bound / grain + LEEWAY) * grain;
  return bound + LEEWAY * Math.max(1, Math.abs(bound));
}

/** The greatest common divisor of the factors where they are whole and small; else 0. */
function grainOf(terms: Terms, isWhole: Uint8Array): number {
  let grain = 0;
  for (const [at, factor] of terms) {
    if (isWhole[at] === 0 || !Number.isInteger(factor) || Math.abs(factor) > MOST_EXACT) return 0;
    let [a, b] = [grain, Math.abs(factor)];
    while (b > 0) [a, b] = [b, a % b];
    grain = a;
  }
  return grain;
}
