const MOST = 1e15;

/** A typed figure held to what a plan can mean, so that no sum of absurd ones leaves the numbers. */
export function holdAmount(amount: number): number {
  return Math.min(MOST, Math.max(-MOST, amount));
}
