import { aggregateScores } from "../priority/aggregate-scores.ts";
import { ENOUGH_PEOPLE, findOutliers } from "./find-outliers.ts";
import { type Agreement, judgeAgreement } from "./judge-agreement.ts";
import { stepPosition } from "./scale-position.ts";

/** What a group estimated of one thing, in the unit of the estimates. */
export interface Spread {
  readonly count: number;
  readonly median: number;
  readonly mean: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  /** Upper less lower quartile. */
  readonly middleHalf: number;
  /** Sample standard deviation (n - 1); null for one person. */
  readonly deviation: number | null;
  readonly lowest: number;
  readonly highest: number;
  /** Ids of the people furthest out, in order. */
  readonly outliers: readonly string[];
  /** null for one person. */
  readonly agreement: Agreement | null;
}

const NO_SCALE = { min: 0, max: 0 };

/**
 * Brings the estimates of several people together and keeps how far apart they are (SPEC E211); null when nobody
 * estimated. Median and quartiles are those of `aggregateScores`. `scale` are the steps people chose among, rising,
 * or null where any number could be said; outliers and agreement are judged in its steps. The caller hands over
 * numbers between -1e15 and 1e15.
 */
export function spreadOf(
  estimates: ReadonlyMap<string, number>,
  scale: readonly number[] | null,
): Spread | null {
  const positions = scale
    ? new Map([...estimates].map(([person, value]) => [person, stepPosition(scale, value)]))
    : estimates;
  const summary = aggregateScores(estimates, NO_SCALE);
  const placed = aggregateScores(positions, NO_SCALE);
  if (!summary || !placed) return null;
  const { count, median, lowest, highest, lowerQuartile, upperQuartile, spread } = summary;
  // In order, so that the sum is the same whoever comes first.
  const sorted = [...estimates.values()].sort((a, b) => a - b);
  const sum = sorted.reduce((all, value) => all + value, 0);
  // Rounding must not carry the mean of equal numbers past them.
  const mean = Math.min(highest, Math.max(lowest, sum / count));
  const squares = sorted.reduce((all, value) => all + (value - mean) ** 2, 0);
  const agreement = judgeAgreement(placed, scale && scale.length - 1);
  // Where a few people are close, the lowest and the highest are no more than that.
  const isFewAndClose = agreement === "close" && count < ENOUGH_PEOPLE;
  return {
    count,
    median,
    mean,
    lowerQuartile,
    upperQuartile,
    middleHalf: spread,
    deviation: count < 2 ? null : Math.sqrt(squares / (count - 1)),
    lowest,
    highest,
    outliers: isFewAndClose ? [] : findOutliers(positions, placed),
    agreement,
  };
}
