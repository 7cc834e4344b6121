import { type PrincipalVector, principalVector } from "./principal-vector.ts";
import { randomIndex } from "./random-index.ts";
import { type JudgementMatrix, type ReadJudgements, readJudgements } from "./read-judgements.ts";

/** Above this ratio the judgements are said to contradict each other (Saaty). */
const MOST_INCONSISTENCY = 0.1;

export interface AhpWeights {
  readonly kind: "weights";
  /** In the order of the rows; they sum to 1. */
  readonly weights: readonly number[];
  readonly lambdaMax: number;
  /** (λmax − n) / (n − 1); 0 for fewer than three things. */
  readonly consistencyIndex: number;
  /** The index against that of random judgements; 0 where there is nothing to contradict. */
  readonly consistencyRatio: number;
  /** The ratio is below 0.1. */
  readonly consistent: boolean;
  /** The judgement furthest from what all others together say; null when none is off. */
  readonly furthest: OffJudgement | null;
  /** Pairs without a judgement. */
  readonly missing: number;
}

/** A judgement to look at again: how many times as important the row's thing is as the column's. */
export interface OffJudgement {
  readonly row: number;
  readonly column: number;
  readonly given: number;
  /** By the weights, in which this judgement has its say. */
  readonly implied: number;
  /** By all other judgements; null when they do not join the two. */
  readonly suggested: number | null;
}

export type AhpResult =
  | AhpWeights
  | Extract<ReadJudgements, { kind: "refused" }>
  /** Too few judgements: these things (by row) are compared with none of the others. */
  | { readonly kind: "unconnected"; readonly apart: readonly number[] };

/**
 * Weights from pairwise judgements by the analytic hierarchy process: the principal eigenvector, with the
 * consistency ratio. Judgements may be missing as long as all things hang together: each gap adds 1 to its row's
 * diagonal and stands as 0, which makes the gap count as the ratio of the weights themselves.
 * Sources: Saaty (1980, 2008); for gaps Harker (1987), Incomplete pairwise comparisons in the AHP.
 */
export function ahpWeights(given: JudgementMatrix): AhpResult {
  const read = readJudgements(given);
  if (read.kind === "refused") return read;
  const { matrix, missing } = read;
  const apart = findApart(matrix);
  if (apart.length > 0) return { kind: "unconnected", apart };
  const size = matrix.length;
  const { value, vector } = weigh(matrix);
  // λmax is never below n; what is under it comes from rounding.
  const lambdaMax = Math.max(size, value);
  const consistencyIndex = size < 3 ? 0 : (lambdaMax - size) / (size - 1);
  const random = randomIndex(size, missing);
  const consistencyRatio = random > 1e-9 ? consistencyIndex / random : 0;
  return {
    kind: "weights",
    weights: vector,
    lambdaMax,
    consistencyIndex,
    consistencyRatio,
    consistent: consistencyRatio < MOST_INCONSISTENCY,
    furthest: findFurthest(matrix, vector),
    missing,
  };
}

/** The principal vector with every gap standing for the ratio of the weights themselves. */
function weigh(matrix: JudgementMatrix): PrincipalVector {
  return principalVector(
    matrix.map((row, at) => {
      const gaps = row.filter((entry) => entry === null).length;
      return row.map((entry, column) => (column === at ? 1 + gaps : (entry ?? 0)));
    }),
  );
}

function findFurthest(matrix: JudgementMatrix, weights: readonly number[]): OffJudgement | null {
  let furthest: Omit<OffJudgement, "suggested"> | null = null;
  let distance = 1 + 1e-9;
  for (const [row, entries] of matrix.entries()) {
    for (const [column, given] of entries.entries()) {
      if (column <= row || given === null) continue;
      const implied = (weights[row] as number) / (weights[column] as number);
      const off = Math.max(given / implied, implied / given);
      if (off <= distance) continue;
      distance = off;
      furthest = { row, column, given, implied };
    }
  }
  return furthest === null ? null : { ...furthest, suggested: suggestWithout(matrix, furthest) };
}

function suggestWithout(
  matrix: JudgementMatrix,
  { row, column }: { row: number; column: number },
): number | null {
  const without = matrix.map((entries, at) =>
    entries.map((entry, to) =>
      (at === row && to === column) || (at === column && to === row) ? null : entry,
    ),
  );
  if (findApart(without).length > 0) return null;
  const { vector } = weigh(without);
  return (vector[row] as number) / (vector[column] as number);
}

/** The rows that no chain of judgements joins to the first one. */
function findApart(matrix: JudgementMatrix): readonly number[] {
  const reached = new Set([0]);
  for (const row of reached) {
    matrix[row]?.forEach((entry, column) => {
      if (entry !== null) reached.add(column);
    });
  }
  return [...matrix.keys()].filter((row) => !reached.has(row));
}
