/** The row of the 5 × 5 grid for a probability of 0 to 1: fifths, a border belongs to the lower row. */
export function gridStep(probability: number): number {
  return Math.min(5, Math.max(1, Math.ceil(probability * 5 - 1e-9)));
}
