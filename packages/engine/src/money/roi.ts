/** Return on investment `(gain - cost) / cost`, as a share; null without a cost. Both in one currency. */
export function roi(gain: number, cost: number): number | null {
  return cost === 0 ? null : (gain - cost) / cost;
}
