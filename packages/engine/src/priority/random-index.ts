/**
 * Mean consistency index of random judgements for 3 to 15 things, as Saaty used it (Theory and Applications of
 * the Analytic Network Process, 2005, p. 31). Other tables differ a little: 1.32 for seven things is often quoted
 * from 1980, where this one has 1.35.
 */
const RANDOM_INDEX = [0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59] as const;

/**
 * The consistency index that random judgements of `size` things would have, when `missing` pairs are not judged.
 * 0 where judgements cannot contradict each other. Above 15 things the table goes on by Alonso and Lamata's line
 * (2006): λ = 2.7699 n − 4.3513. Gaps lower it by 1 − 2m / ((n−1)(n−2)) (Ágoston and Csató, 2022).
 */
export function randomIndex(size: number, missing = 0): number {
  if (size < 3) return 0;
  const complete = RANDOM_INDEX[size - 3] ?? (2.7699 * size - 4.3513 - size) / (size - 1);
  return complete * Math.max(0, 1 - (2 * missing) / ((size - 1) * (size - 2)));
}
