/** Enough steps from a quadrillion down to a hundredth. */
const STEPS = Array.from({ length: 18 }, (_, at) => 10 ** (15 - at)).flatMap((step) => [step, step / 2]);

/**
 * A round amount of money at least `low` and below `high`, the one with the fewest digits that lies nearest to their
 * middle. The caller ensures low < high; `high` may be infinite, and the amount is then `low` rounded up.
 */
export function budgetBetween(low: number, high: number): number {
  if (high === Number.POSITIVE_INFINITY) {
    if (low <= 0) return 0;
    const step = 10 ** Math.max(0, Math.floor(Math.log10(low)) - 1);
    return Math.ceil(low / step - 1e-9) * step;
  }
  const middle = (low + high) / 2;
  for (const step of STEPS) {
    const near = Math.round(middle / step) * step;
    const found = [near, near - step, near + step].find((amount) => amount >= low && amount < high);
    if (found !== undefined) return found;
  }
  return low;
}
