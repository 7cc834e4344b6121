import { divideOrNull } from "./divide-or-null.ts";

/** One named criterion: a weight of 0 or more, and the score given to it. */
export interface ScoredCriterion {
  readonly name: string;
  readonly weight: number;
  readonly score: number | null;
}

/**
 * The weighted mean Σ w·s / Σ w, in the unit of the scores. null when a criterion that has weight has no score,
 * or no criterion has weight. A criterion without weight does not count, scored or not.
 */
export function weightedScore(criteria: readonly ScoredCriterion[]): number | null {
  let sum = 0;
  let weights = 0;
  for (const { weight, score } of criteria) {
    if (weight === 0) continue;
    if (score === null) return null;
    sum += weight * score;
    weights += weight;
  }
  return divideOrNull(sum, weights);
}
