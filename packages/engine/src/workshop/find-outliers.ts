import type { ScoreSummary } from "../priority/aggregate-scores.ts";

/** People from whom on the middle half says where most of them are; below, only the extremes can be named. */
export const ENOUGH_PEOPLE = 5;

const FENCE = 1.5;

/**
 * Who is furthest from the others and may say why, by id in order (SPEC E212). Of five people or more, those beyond
 * 1.5 times the middle half from its ends (Tukey's fences, 1977); of fewer, those with the lowest and the highest
 * estimate. Nobody who said the median is one. The caller hands over the summary of these positions.
 */
export function findOutliers(
  positions: ReadonlyMap<string, number>,
  { count, median, lowest, highest, lowerQuartile, upperQuartile, spread }: ScoreSummary,
): readonly string[] {
  const isFew = count < ENOUGH_PEOPLE;
  const isOut = (at: number) =>
    isFew
      ? at !== median && (at === lowest || at === highest)
      : at < lowerQuartile - FENCE * spread || at > upperQuartile + FENCE * spread;
  return [...positions]
    .filter(([, at]) => isOut(at))
    .map(([person]) => person)
    .sort();
}
