/** The amount, or null when the figures it was made of went beyond the range of numbers. Never -0. */
export function finiteOrNull(amount: number): number | null {
  return Number.isFinite(amount) ? amount + 0 : null;
}
