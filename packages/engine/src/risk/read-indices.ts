import type { DateStatistics } from "./date-statistics.ts";

/** The indices of one item's duration AD against the plan's span SD (names after Vanhoucke). */
export interface DurationIndices {
  readonly criticality: number;
  readonly significance: number | null;
  readonly sensitivity: number | null;
  readonly cruciality: number | null;
}

/**
 * Criticality CI = P(float ≤ 0); significance SI = E[AD/(AD + float)·SD/E(SD)]; schedule sensitivity SSI =
 * CI·σ(AD)/σ(SD); cruciality CRI = |Pearson correlation of AD and SD|. Null where a divisor is 0.
 * Source: M. Vanhoucke, Measuring Time: Improving Project Performance Using EVM, 2009, chapter 5.
 */
export function readIndices(statistics: DateStatistics, node: number): DurationIndices {
  const { runs } = statistics;
  const criticality = runs === 0 ? 0 : (statistics.critical[node] as number) / runs;
  const spanSum = statistics.span + statistics.spanBase * runs;
  const spanSigma = sigmaOf(statistics.span, statistics.spanSquares, runs);
  const first = statistics.duration[node] as number;
  const sigma = sigmaOf(first, statistics.squares[node] as number, runs);
  const covariance = (statistics.products[node] as number) / runs - (first / runs) * (statistics.span / runs);
  return {
    criticality,
    significance: spanSum > 0 ? (statistics.significance[node] as number) / spanSum : null,
    sensitivity: spanSigma > 0 ? (criticality * sigma) / spanSigma : null,
    cruciality: spanSigma > 0 && sigma > 0 ? Math.min(1, Math.abs(covariance / (sigma * spanSigma))) : null,
  };
}

/** Standard deviation from a sum and a sum of squares about any base, 0 where it drowns in rounding. */
function sigmaOf(sum: number, squares: number, count: number): number {
  if (count === 0) return 0;
  const variance = squares / count - (sum / count) ** 2;
  return variance > 1e-12 * (squares / count) ? Math.sqrt(variance) : 0;
}
