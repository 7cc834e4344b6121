import { QUANTILE_STEPS, type QuantileTable } from "./quantile-table.ts";

/** The grid in t = log(x / (1 - x)): from -16 to 16, where the tails left out weigh less than 1e-6. */
const STEPS_PER_UNIT = 16;
const REACH = 16;
const POINTS = 2 * REACH * STEPS_PER_UNIT + 1;
const STEP = 1 / STEPS_PER_UNIT;

/**
 * Quantiles of the BetaPERT distribution on 0 to 1 with its peak at `mode` (0 to 1): a beta distribution with
 * α = 1 + 4·mode and β = 5 - 4·mode (Malcolm, Roseboom, Clark and Fazar 1959; Vose's form with weight 4).
 *
 * In t = log(x/(1 - x)) the density is (1 - x)^6·e^(αt): on an even grid the second factor is a geometric
 * series. The distribution function is its sum by the trapezoid rule with the end correction h²/12·(f'_i - f'_i+1),
 * exact to the fourth order; a cubic through values and slopes inverts it. No logarithm, power or exponential
 * of the machine is used, so all machines get the same bits.
 */
export function pertQuantiles(mode: number): QuantileTable {
  const { x, weight } = sharedGrid();
  const alpha = 1 + 4 * mode;
  const ratio = expSmall(4 * mode * STEP);
  const density = new Float64Array(POINTS);
  const cumulative = new Float64Array(POINTS);
  let power = 1;
  let sum = 0;
  for (let point = 0; point < POINTS; point++) {
    const value = (weight[point] as number) * power;
    density[point] = value;
    power *= ratio;
    if (point === 0) continue;
    const before = density[point - 1] as number;
    const slope = value * (alpha - 6 * (x[point] as number));
    const slopeBefore = before * (alpha - 6 * (x[point - 1] as number));
    sum += (STEP * (before + value)) / 2 + (STEP * STEP * (slopeBefore - slope)) / 12;
    cumulative[point] = sum;
  }
  return invert(x, density, cumulative, sum);
}

function invert(x: Float64Array, density: Float64Array, cumulative: Float64Array, total: number) {
  const table = new Float32Array(QUANTILE_STEPS + 1);
  let point = 0;
  for (let step = 1; step < QUANTILE_STEPS; step++) {
    const target = (total * step) / QUANTILE_STEPS;
    while (point < POINTS - 2 && (cumulative[point + 1] as number) < target) point++;
    const width = (cumulative[point + 1] as number) - (cumulative[point] as number);
    const s = (target - (cumulative[point] as number)) / width;
    const x0 = x[point] as number;
    const x1 = x[point + 1] as number;
    const slope0 = (x0 * (1 - x0) * width) / (density[point] as number);
    const slope1 = (x1 * (1 - x1) * width) / (density[point + 1] as number);
    const rest = 1 - s;
    const value =
      x0 * (1 + 2 * s) * rest * rest +
      slope0 * s * rest * rest +
      x1 * s * s * (3 - 2 * s) -
      slope1 * s * s * rest;
    table[step] = Math.max(table[step - 1] as number, Math.min(1, value));
  }
  table[QUANTILE_STEPS] = 1;
  return table;
}

interface Grid {
  readonly x: Float64Array;
  /** (1 - x)^6·e^t, the part of the density that all modes share. */
  readonly weight: Float64Array;
}

let grid: Grid | null = null;

/** The grid is the same for all modes and is made once. */
function sharedGrid(): Grid {
  if (grid) return grid;
  const x = new Float64Array(POINTS);
  const weight = new Float64Array(POINTS);
  const up = expSmall(STEP);
  const middle = REACH * STEPS_PER_UNIT;
  let power = 1;
  for (let away = 0; away <= middle; away++) {
    fillPoint(x, weight, middle + away, power);
    fillPoint(x, weight, middle - away, 1 / power);
    power *= up;
  }
  grid = { x, weight };
  return grid;
}

function fillPoint(x: Float64Array, weight: Float64Array, point: number, power: number): void {
  const rest = 1 / (1 + power);
  const cube = rest * rest * rest;
  x[point] = power * rest;
  weight[point] = cube * cube * power;
}

/** e^y for 0 ≤ y ≤ 0.25 by its Taylor series, to the last bits; the same bits everywhere. */
function expSmall(y: number): number {
  let sum = 1;
  for (let term = 14; term >= 1; term--) sum = 1 + (sum * y) / term;
  return sum;
}
