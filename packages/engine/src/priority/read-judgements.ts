/** How far a·b may be from 1 for two entries that people rounded, such as 8 and 0.13. */
const RECIPROCAL_TOLERANCE = 0.05;

/** Pairwise judgements: how many times as important the row's thing is as the column's; null when not judged. */
export type JudgementMatrix = readonly (readonly (number | null)[])[];

export type ReadJudgements =
  | { readonly kind: "judgements"; readonly matrix: JudgementMatrix; readonly missing: number }
  | {
      readonly kind: "refused";
      readonly reason: "empty" | "not-square" | "not-positive" | "not-reciprocal";
      readonly row: number;
      readonly column: number;
    };

/**
 * Checks a matrix of pairwise judgements and completes it: one entry of a pair is enough, and of two the one of 1
 * or more counts, so that a third typed as 0.33 stays a third. `missing` counts the pairs without a judgement.
 */
export function readJudgements(given: JudgementMatrix): ReadJudgements {
  const size = given.length;
  const refuse = (reason: "empty" | "not-square" | "not-positive" | "not-reciprocal", row = 0, column = 0) =>
    ({ kind: "refused", reason, row, column }) as const;
  if (size === 0) return refuse("empty");
  const matrix: (number | null)[][] = given.map(() => new Array<number | null>(size).fill(null));
  let missing = 0;
  for (const [row, entries] of given.entries()) {
    if (entries.length !== size) return refuse("not-square", row);
    for (let column = 0; column < size; column++) {
      const entry = entries[column] ?? null;
      if (entry !== null && !(Number.isFinite(entry) && entry > 0))
        return refuse("not-positive", row, column);
    }
  }
  for (let row = 0; row < size; row++) {
    for (let column = row; column < size; column++) {
      const upper = given[row]?.[column] ?? null;
      const lower = given[column]?.[row] ?? null;
      if (upper !== null && lower !== null && Math.abs(upper * lower - 1) > RECIPROCAL_TOLERANCE)
        return refuse("not-reciprocal", row, column);
      const ratio = row === column ? 1 : settle(upper, lower);
      if (ratio === null) missing += 1;
      (matrix[row] as (number | null)[])[column] = ratio;
      (matrix[column] as (number | null)[])[row] = ratio === null ? null : 1 / ratio;
    }
  }
  return { kind: "judgements", matrix, missing };
}

function settle(upper: number | null, lower: number | null): number | null {
  if (upper !== null && (lower === null || upper >= 1)) return upper;
  return lower === null ? null : 1 / lower;
}
