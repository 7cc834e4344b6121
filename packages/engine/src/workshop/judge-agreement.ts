import type { ScoreSummary } from "../priority/aggregate-scores.ts";
import { ENOUGH_PEOPLE } from "./find-outliers.ts";

/** How near to each other a group's estimates are, in a word. */
export type Agreement = "close" | "apart" | "far-apart";

/** Parts of the scale, and parts of the median where there is no scale. */
const ON_SCALE = { close: 1 / 4, apart: 1 / 2 };
const BY_MEDIAN = { close: 1 / 2, apart: 1 };

/** Sums of binary fractions miss a bound by less than this. */
const NOISE = 1e-9;

/**
 * Whether a group agrees (SPEC E213), by how much the middle half of the estimates spans; of fewer than five people,
 * all of them. On a scale, in its steps: close up to a quarter of it, apart up to half, far apart beyond. Without
 * one (`length` null): close up to half the median, apart up to all of it, far apart beyond. null for fewer than two
 * people, who cannot disagree. `length` is that of the scale, in the unit of the summary.
 */
export function judgeAgreement(
  { count, median, lowest, highest, spread }: ScoreSummary,
  length: number | null,
): Agreement | null {
  if (count < 2) return null;
  const span = count < ENOUGH_PEOPLE ? highest - lowest : spread;
  if (span === 0) return "close";
  if (length !== null) return sayShare(span / length, ON_SCALE);
  return median === 0 ? "far-apart" : sayShare(span / Math.abs(median), BY_MEDIAN);
}

function sayShare(share: number, most: { readonly close: number; readonly apart: number }): Agreement {
  if (share <= most.close + NOISE) return "close";
  return share <= most.apart + NOISE ? "apart" : "far-apart";
}
