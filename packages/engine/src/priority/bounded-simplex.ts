import type { BoundedModel } from "./bounded-model.ts";

/** What the linear relaxation says; `cut` means no better than the cutoff, `stuck` that nothing was found out. */
export type LinearAnswer = "optimal" | "cut" | "empty" | "stuck";

export interface BoundedSimplex {
  /** Solves within these bounds of the columns, from where the last call ended. */
  solve(lower: Float64Array, upper: Float64Array, cutoff: number): LinearAnswer;
  /** Of the last optimum: the columns, and what the worth falls by for each unit that one leaves its bound. */
  readonly values: Float64Array;
  readonly falls: Float64Array;
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
  const m = rows.length;
  const tableau = new Float64Array(Math.min(m, n) * n);
  const rights = new Float64Array(Math.min(m, n));
  const basic = new Int32Array(Math.min(m, n));
  const line = new Float64Array(n);
  // By place: the columns outside the basis, slacks counted from n, with their bound and their reduced cost.
  const outside = new Int32Array(n);
  const at = new Float64Array(n);
  const costs = new Float64Array(n);
  // By column and slack: the slot in the tableau or -1, or the place outside the basis.
  const slotOf = new Int32Array(n);
  const placeOf = new Int32Array(n + m);
  const low = new Float64Array(n + m);
  const high = new Float64Array(n + m).fill(ENDLESS);
  const values = new Float64Array(n);
  const falls = new Float64Array(n);
  const prices = new Float64Array(m);
  let slots = 0;
  let worth = 0;
  let base = 0;

  const restart = () => {
    slots = 0;
    base = 0;
    costs.set(model.cost);
    slotOf.fill(-1);
    placeOf.fill(-1);
    for (let j = 0; j < n; j++) outside[j] = placeOf[j] = j;
  };

  /** Puts every column outside the basis on the bound its cost asks for; false where that one is endless. */
  const settle = (): boolean => {
    worth = base;
    for (let j = 0; j < n; j++) {
      const column = outside[j] as number;
      const bound = ((costs[j] as number) > TOLERANCE ? high[column] : low[column]) as number;
      if (bound === ENDLESS) return false;
      at[j] = bound;
      worth += (costs[j] as number) * bound;
      if (column < n) values[column] = bound;
    }
    for (let slot = 0, cell = 0; slot < slots; slot++) {
      let sum = rights[slot] as number;
      for (let j = 0; j < n; j++, cell++) sum -= (tableau[cell] as number) * (at[j] as number);
      values[basic[slot] as number] = sum;
    }
    return true;
  };

  /** The column or slack furthest beyond its bounds; -1 where all keep to them. */
  const pickLeaver = (): number => {
    let leaver = -1;
    let most = TOLERANCE;
    for (let slot = 0; slot < slots; slot++) {
      const column = basic[slot] as number;
      const value = values[column] as number;
      const off = Math.max((low[column] as number) - value, value - (high[column] as number));
      if (off <= most) continue;
      most = off;
      leaver = column;
    }
    for (let row = 0; row < m; row++) {
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

  /** Writes the tableau's row of a basic column or slack into `line`, and gives its right side. */
  const readLine = (leaver: number): number => {
    if (leaver < n) {
      const slot = slotOf[leaver] as number;
      line.set(tableau.subarray(slot * n, (slot + 1) * n));
      return rights[slot] as number;
    }
    line.fill(0);
    const row = rows[leaver - n];
    if (row === undefined) return 0;
    let right = row.bound;
    for (let term = 0; term < row.columns.length; term++) {
      const column = row.columns[term] as number;
      const factor = row.factors[term] as number;
      const slot = slotOf[column] as number;
      if (slot < 0) {
        const place = placeOf[column] as number;
        line[place] = (line[place] as number) + factor;
        continue;
      }
      right -= factor * (rights[slot] as number);
      for (let j = 0, cell = slot * n; j < n; j++, cell++)
        line[j] = (line[j] as number) - factor * (tableau[cell] as number);
    }
    return right;
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

  /** Moves what leaves onto its bound, and takes what lies at the place into the basis instead. */
  const exchange = (leaver: number, place: number, bound: number, right: number, held: number) => {
    const inverse = 1 / (line[place] as number);
    const shift = (held - bound) * inverse;
    const enterer = outside[place] as number;
    for (let j = 0; j < n; j++) line[j] = (line[j] as number) * inverse;
    line[place] = 0;
    const leaving = leaver < n ? (slotOf[leaver] as number) : -1;
    for (let slot = 0; slot < slots; slot++) {
      const start = slot * n;
      const factor = tableau[start + place] as number;
      if (slot === leaving || factor === 0) continue;
      const column = basic[slot] as number;
      values[column] = (values[column] as number) - factor * shift;
      takeLine(tableau, start, line, factor);
      tableau[start + place] = -factor * inverse;
      rights[slot] = (rights[slot] as number) - factor * right * inverse;
    }
    const cost = costs[place] as number;
    takeLine(costs, 0, line, cost);
    line[place] = inverse;
    costs[place] = -cost * inverse;
    base += cost * right * inverse;
    worth += cost * shift;
    if (enterer < n) values[enterer] = (at[place] as number) + shift;
    if (leaver < n) values[leaver] = bound;
    at[place] = bound;
    outside[place] = leaver;
    placeOf[leaver] = place;
    placeOf[enterer] = -1;
    if (leaver < n) dropSlot(leaving);
    if (enterer < n) addSlot(enterer, right * inverse);
  };

  /** How far it is from the bound that a column outside the basis stands on to its other one. */
  const reachOf = (place: number): number => {
    const column = outside[place] as number;
    return (low[column] as number) + (high[column] as number) - 2 * (at[place] as number);
  };

  /** Moves a column outside the basis to its other bound. */
  const turn = (place: number) => {
    const shift = reachOf(place);
    const column = outside[place] as number;
    at[place] = (at[place] as number) + shift;
    worth += (costs[place] as number) * shift;
    if (column < n) values[column] = at[place] as number;
    for (let slot = 0, cell = place; slot < slots; slot++, cell += n) {
      const held = basic[slot] as number;
      values[held] = (values[held] as number) - (tableau[cell] as number) * shift;
    }
  };

  const dropSlot = (slot: number) => {
    slotOf[basic[slot] as number] = -1;
    slots -= 1;
    if (slot === slots) return;
    tableau.copyWithin(slot * n, slots * n, (slots + 1) * n);
    rights[slot] = rights[slots] as number;
    const column = basic[slots] as number;
    basic[slot] = column;
    slotOf[column] = slot;
  };

  const addSlot = (column: number, right: number) => {
    tableau.set(line, slots * n);
    rights[slots] = right;
    basic[slots] = column;
    slotOf[column] = slots;
    slots += 1;
  };

  const notePrices = () => {
    prices.fill(0);
    falls.fill(0);
    for (let j = 0; j < n; j++) {
      const column = outside[j] as number;
      if (column < n) falls[column] = Math.abs(costs[j] as number);
      else prices[column - n] = Math.max(0, -(costs[j] as number));
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

  restart();
  return {
    values,
    falls,
    prices,
    restart,
    solve(lower, upper, cutoff) {
      low.set(lower);
      high.set(upper);
      if (!settle()) return "stuck";
      for (let pivots = 0; pivots < MOST_PIVOTS; pivots++) {
        const leaver = worth <= cutoff ? -1 : pickLeaver();
        if (leaver < 0) {
          notePrices();
          return worth <= cutoff ? "cut" : "optimal";
        }
        const right = readLine(leaver);
        let held = right;
        for (let j = 0; j < n; j++) held -= (line[j] as number) * (at[j] as number);
        const sign = held < (low[leaver] as number) ? -1 : 1;
        const bound = (sign < 0 ? low[leaver] : high[leaver]) as number;
        let place = pickPlace(sign);
        for (; place >= 0; place = pickPlace(sign)) {
          const left = held - (line[place] as number) * reachOf(place);
          if (!((left - bound) * sign > TOLERANCE)) break;
          turn(place);
          held = left;
        }
        if (place < 0) {
          noteProof(leaver, sign);
          return "empty";
        }
        exchange(leaver, place, bound, right, held);
      }
      return "stuck";
    },
    penalize(column) {
      if ((slotOf[column] as number) < 0) return { down: 0, up: 0 };
      readLine(column);
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

/** Takes a multiple of a line from the cells at `start`; apart, for it is most of the work. */
function takeLine(cells: Float64Array, start: number, line: Float64Array, factor: number): void {
  for (let j = 0; j < line.length; j++)
    cells[start + j] = (cells[start + j] as number) - factor * (line[j] as number);
}
