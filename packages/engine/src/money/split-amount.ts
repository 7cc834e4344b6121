/**
 * Splits a whole number of hundredths in proportion to weights so that the parts are whole and sum to the
 * amount exactly: each part is rounded down, and what is left goes, one by one, to those that lost most,
 * the earlier first (largest remainder). Weights are 0 or more; when all are 0 the parts are equal. The
 * caller hands over at least one weight.
 */
export function splitAmount(amount: number, weights: readonly number[]): number[] {
  if (weights.length === 1) return [amount];
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const size = Math.abs(amount);
  const shares = weights.map((weight) => size * (all > 0 ? weight / all : 1 / weights.length));
  const parts = shares.map(Math.floor);
  let left = size - parts.reduce((sum, part) => sum + part, 0);
  if (left !== 0) {
    const lost = (at: number) => (shares[at] as number) - (parts[at] as number);
    const order = parts.map((_, at) => at).filter((at) => all === 0 || (weights[at] as number) > 0);
    order.sort((a, b) => lost(b) - lost(a) || a - b);
    const step = Math.sign(left);
    for (let turn = 0; left !== 0; turn++, left -= step) {
      const at = order[turn % order.length] as number;
      parts[at] = (parts[at] as number) + step;
    }
  }
  return amount < 0 ? parts.map((part) => 0 - part) : parts;
}
