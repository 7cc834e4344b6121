const MOST_STEPS = 100_000;
const ENOUGH = 1e-14;

/** The principal eigenvalue of a matrix, and its eigenvector with the sum 1. */
export interface PrincipalVector {
  readonly value: number;
  readonly vector: readonly number[];
}

/**
 * Power iteration from equal weights, always the same steps. The caller hands over a square matrix without
 * negative entries, with a positive diagonal, in which every row is reached from every other. It stops when the
 * least and the greatest growth of an entry enclose the eigenvalue (Collatz and Wielandt) to 14 digits.
 */
export function principalVector(matrix: readonly (readonly number[])[]): PrincipalVector {
  const size = matrix.length;
  let vector = new Array<number>(size).fill(1 / size);
  let value = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    const grown = matrix.map((row) => {
      let sum = 0;
      for (let at = 0; at < size; at++) sum += (row[at] as number) * (vector[at] as number);
      return sum;
    });
    let [least, most, total] = [Number.POSITIVE_INFINITY, 0, 0];
    for (let at = 0; at < size; at++) {
      const growth = (grown[at] as number) / (vector[at] as number);
      least = Math.min(least, growth);
      most = Math.max(most, growth);
      total += grown[at] as number;
    }
    value = (least + most) / 2;
    vector = grown.map((one) => one / total);
    if (most - least <= ENOUGH * most) break;
  }
  return { value, vector };
}
