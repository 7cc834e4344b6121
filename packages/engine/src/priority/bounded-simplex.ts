import type { BoundedModel } from "./bounded-model.ts";
import { createDualTableau } from "./dual-tableau.ts";

/** What the linear relaxation says; `cut` means no better than the cutoff, `stuck` that nothing was found out. */
export type LinearAnswer = "optimal" | "cut" | "empty" | "stuck";

export interface BoundedSimplex {
  /** Solves within these bounds of the columns, from where the last call ended. */
  solve(lower: Float64Array, upper: Float64Array, cutoff: number): LinearAnswer;
  /** The columns of the last optimum. */
  readonly values: Float64Array;
  /** Weights of the rows for `proveBound`: of the worth, or, after `empty`, of there being no solution. */
  readonly prices: Float64Array;
  /** What the worth falls by at least when a column that lies between its bounds goes down, or up, to one. */
  penalize(column: number): { readonly down: number; readonly up: number };
  /** Forgets all pivots, and with them the rounding they left. */
  restart(): void;
}

const TOLERANCE = 1e-9;
const LEAST_PIVOT = 1e-7;
const MOST_PIVOTS = 600;
const ENDLESS = Number.POSITIVE_INFINITY;

/**
 * The dual simplex method for columns between bounds. The tableau holds the rows of basic columns only; that of a
 * slack is made from the model when the slack falls below 0. Any basis is made dual feasible by moving columns
 * to their other bound, so a search may jump from any node to any other.
 */
export function createBoundedSimplex(model: BoundedModel): BoundedSimplex {
  const { columns: n, rows } = model;
  const tableau = createDualTableau(model);
  const { outside, at, costs, placeOf, low, high, slotOf, values, line } = tableau;
  const prices = new Float64Array(rows.length);

  /** The column or slack furthest beyond its bounds; -1 where all keep to them. */
  const pickLeaver = (): number => {
    let leaver = -1;
    let most = TOLERANCE;
    for (let column = 0; column < n; column++) {
      if ((slotOf[column] as number) < 0) continue;
      const value = values[column] as number;
      const off = Math.max((low[column] as number) - value, value - (high[column] as number));
      if (off <= most) continue;
      most = off;
      leaver = column;
    }
    for (let row = 0; row < rows.length; row++) {
      const one = rows[row];
      if (one === undefined || (placeOf[n + row] as number) >= 0) continue;
      let over = -one.bound;
      for (let term = 0; term < one.columns.length; term++)
        over += (one.factors[term] as number) * (values[one.columns[term] as number] as number);
      if (over <= most) continue;
      most = over;
      leaver = n + row;
    }
    return leaver;
  };

  /** The place that enters for a line that lacks (`sign` -1) or has too much (1); -1 where none can. */
  const pickPlace = (sign: number): number => {
    let place = -1;
    let least = ENDLESS;
    let size = 0;
    for (let j = 0; j < n; j++) {
      const pull = sign * (line[j] as number);
      const length = Math.abs(pull);
      if (length < LEAST_PIVOT) continue;
      const column = outside[j] as number;
      const bottom = low[column] as number;
      if (bottom === high[column] || (at[j] === bottom ? pull < 0 : pull > 0)) continue;
      const ratio = Math.abs(costs[j] as number) / length;
      if (ratio > least + 1e-12 || (ratio > least - 1e-12 && length <= size)) continue;
      least = ratio;
      size = length;
      place = j;
    }
    return place;
  };

  const notePrices = () => {
    prices.fill(0);
    for (let j = 0; j < n; j++) {
      const column = outside[j] as number;
      if (column >= n) prices[column - n] = Math.max(0, -(costs[j] as number));
    }
  };

  /** The weights that show there is no solution, from a line that nothing can mend. */
  const noteProof = (leaver: number, sign: number) => {
    prices.fill(0);
    if (leaver >= n) prices[leaver - n] = 1;
    for (let j = 0; j < n; j++) {
      const column = outside[j] as number;
      if (column >= n) prices[column - n] = Math.max(0, -sign * (line[j] as number));
    }
  };

  return {
    values,
    prices,
    restart: tableau.restart,
    solve(lower, upper, cutoff) {
      low.set(lower);
      high.set(upper);
      if (!tableau.settle()) return "stuck";
      for (let pivots = 0; pivots < MOST_PIVOTS; pivots++) {
        const leaver = tableau.worth() <= cutoff ? -1 : pickLeaver();
        if (leaver < 0) {
          notePrices();
          return tableau.worth() <= cutoff ? "cut" : "optimal";
        }
        const right = tableau.readLine(leaver);
        let held = right;
        for (let j = 0; j < n; j++) held -= (line[j] as number) * (at[j] as number);
        const sign = held < (low[leaver] as number) ? -1 : 1;
        const bound = (sign < 0 ? low[leaver] : high[leaver]) as number;
        let place = pickPlace(sign);
        for (; place >= 0; place = pickPlace(sign)) {
          const left = held - (line[place] as number) * tableau.reachOf(place);
          if (!((left - bound) * sign > TOLERANCE)) break;
          tableau.turn(place);
          held = left;
        }
        if (place < 0) {
          noteProof(leaver, sign);
          return "empty";
        }
        tableau.exchange(leaver, place, bound, right, held);
      }
      return "stuck";
    },
    penalize(column) {
      if ((slotOf[column] as number) < 0) return { down: 0, up: 0 };
      tableau.readLine(column);
      const value = values[column] as number;
      const fallFor = (sign: number) => {
        const place = pickPlace(sign);
        return place < 0 ? ENDLESS : Math.abs((costs[place] as number) / (line[place] as number));
      };
      return {
        down: fallFor(1) * (value - (low[column] as number)),
        up: fallFor(-1) * ((high[column] as number) - value),
      };
    },
  };
}
