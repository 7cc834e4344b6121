/** The part of the scale that the middle half of the people may span before they are said to disagree. */
const MOST_SPREAD = 0.25;

/** What a group of people said, in the unit of their scores. */
export interface ScoreSummary {
  readonly count: number;
  readonly median: number;
  /** The mean for ratios, as AHP needs it; null when a score is 0 or below. */
  readonly geometricMean: number | null;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  /** Upper less lower quartile. */
  readonly spread: number;
  readonly lowest: number;
  readonly highest: number;
  /** Who gave the lowest and the highest score, by id: the people to ask first. */
  readonly lowestBy: readonly string[];
  readonly highestBy: readonly string[];
  /** The middle half of the scores spans more than a quarter of the scale. */
  readonly disagreement: boolean;
}

/**
 * Brings the scores of several people together without hiding how far apart they are; null when nobody scored.
 * `scale` is the lowest and highest score that could be given. Quartiles are interpolated between the scores in
 * order (method 7 of Hyndman and Fan, 1996); the geometric mean for judgements is Aczél and Saaty's (1983).
 */
export function aggregateScores(
  scores: ReadonlyMap<string, number>,
  scale: { readonly min: number; readonly max: number },
): ScoreSummary | null {
  const people = [...scores].sort(([a], [b]) => (a < b ? -1 : 1));
  const sorted = people.map(([, score]) => score).sort((a, b) => a - b);
  const lowest = sorted[0];
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined) return null;
  const lowerQuartile = quantile(sorted, 0.25);
  const upperQuartile = quantile(sorted, 0.75);
  const spread = upperQuartile - lowerQuartile;
  const gave = (score: number) => people.filter((one) => one[1] === score).map(([person]) => person);
  return {
    count: sorted.length,
    median: quantile(sorted, 0.5),
    geometricMean: lowest > 0 ? geometricMean(sorted) : null,
    lowerQuartile,
    upperQuartile,
    spread,
    lowest,
    highest,
    lowestBy: gave(lowest),
    highestBy: gave(highest),
    disagreement: spread > MOST_SPREAD * (scale.max - scale.min),
  };
}

/** The mean of ratios: the n-th root of the product. The caller hands over numbers above 0, at least one. */
export function geometricMean(numbers: readonly number[]): number {
  return Math.exp(numbers.reduce((sum, one) => sum + Math.log(one), 0) / numbers.length);
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (above - below) * (place - Math.floor(place));
}
