/** A guess at how long something takes, in working days. */
export interface ThreePoint {
  readonly optimistic: number;
  readonly likely: number;
  readonly pessimistic: number;
}

/** Expected duration of the classic PERT formula, (a + 4m + b)/6, in working days. */
export function pertMean({ optimistic, likely, pessimistic }: ThreePoint): number {
  return (optimistic + 4 * likely + pessimistic) / 6;
}

/** Standard deviation of the classic PERT formula, (b - a)/6, in working days. */
export function pertSigma({ optimistic, pessimistic }: ThreePoint): number {
  return Math.abs(pessimistic - optimistic) / 6;
}

/**
 * The chance, 0 to 1, that a chain of activities takes at most `days`: Φ((D - Σte)/sqrt(Σσ²)), the formula of
 * 1959. For teaching only: it looks at one chain, so wherever chains merge it is biased towards good news (merge
 * bias); the simulation is what counts. A chain without any spread gives 0 or 1, an empty chain null.
 */
export function pathProbability(chain: readonly ThreePoint[], days: number): number | null {
  if (chain.length === 0) return null;
  let mean = 0;
  let variance = 0;
  for (const estimate of chain) {
    mean += pertMean(estimate);
    variance += pertSigma(estimate) ** 2;
  }
  if (variance === 0) return mean <= days ? 1 : 0;
  return normalProbability((days - mean) / Math.sqrt(variance));
}

/**
 * Φ(z), the standard normal distribution function, good to 1e-7 (Abramowitz and Stegun 26.2.17, from
 * Hastings 1955).
 */
export function normalProbability(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return z >= 0 ? 1 - tail : tail;
}
