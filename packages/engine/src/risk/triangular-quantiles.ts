import { QUANTILE_STEPS, type QuantileTable } from "./quantile-table.ts";

/**
 * Quantiles of the triangular distribution on 0 to 1 with its peak at `mode` (0 to 1), by the inverse of its
 * distribution function: sqrt(u·mode) below the peak, 1 - sqrt((1 - u)(1 - mode)) above it. The square root
 * is rounded correctly on every machine.
 */
export function triangularQuantiles(mode: number): QuantileTable {
  const table = new Float32Array(QUANTILE_STEPS + 1);
  for (let step = 0; step <= QUANTILE_STEPS; step++) {
    const u = step / QUANTILE_STEPS;
    table[step] = u < mode ? Math.sqrt(u * mode) : 1 - Math.sqrt((1 - u) * (1 - mode));
  }
  return table;
}
