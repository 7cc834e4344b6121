/**
 * Splits a whole number of hundredths in proportion to weights so that the parts are whole and sum to the
 * amount exactly: each part is rounded down, and what is left goes, one by one, to those that lost most,
 * the earlier first (largest remainder). Weights are 0 or more; when all are 0 the parts are equal. The
 * caller hands over at least one weight.
 */
export function splitAmount(amount: number, weights: readonly number[]): number[] {
  if (weights.length === 1) return [amount];
  let all = 0;
  for (const weight of weights) all += weight;
  const size = Math.abs(amount);
  const sign = amount < 0 ? -1 : 1;
  const parts: number[] = [];
  const lost: number[] = [];
  let left = size;
  for (const weight of weights) {
    const share = size * (all > 0 ? weight / all : 1 / weights.length);
    const part = Math.floor(share);
    // Adding 0 makes -0 a plain 0.
    parts.push(sign * part + 0);
    // What has no weight is last, and takes nothing as long as anything has one.
    lost.push(weight > 0 || all === 0 ? share - part : Number.NEGATIVE_INFINITY);
    left -= part;
  }
  if (left !== 0) handOut(left, sign, parts, lost);
  return parts;
}

/** Hands out what is left, which for numbers too large to be exact may be more than one each, or below 0. */
function handOut(left: number, sign: number, parts: number[], lost: readonly number[]): void {
  const order = [...lost.keys()].filter((at) => (lost[at] as number) > Number.NEGATIVE_INFINITY);
  order.sort((a, b) => (lost[b] as number) - (lost[a] as number) || a - b);
  const step = sign * Math.sign(left);
  for (let turn = 0; turn < Math.abs(left); turn++) {
    const at = order[turn % order.length] as number;
    parts[at] = (parts[at] as number) + step;
  }
}
