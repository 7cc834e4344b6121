import type { BoundedModel } from "./bounded-model.ts";

/**
 * A basis of a model with its bounds: the rows of basic columns only. Columns and slacks are numbered together,
 * slacks from the number of columns; what is outside the basis goes by its place.
 */
export interface DualTableau {
  /** By place: what is outside the basis, the bound it stands on, and what a unit of it adds to the worth. */
  readonly outside: Int32Array;
  readonly at: Float64Array;
  readonly costs: Float64Array;
  /** By number: the place outside the basis or -1; the bounds. */
  readonly placeOf: Int32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** By column: the slot of a basic one or -1; what it holds. */
  readonly slotOf: Int32Array;
  readonly values: Float64Array;
  /** The row that was read last, by place. */
  readonly line: Float64Array;
  /** What the basis is worth by the objective. */
  worth(): number;
  /** Forgets all pivots, and with them the rounding they left. */
  restart(): void;
  /** Puts all outside the basis on the bound its cost asks for; false where that is endless. */
  settle(): boolean;
  /** Writes the row of a basic number into `line`, and gives its right side. */
  readLine(leaver: number): number;
  /** How far it is from the bound that a place stands on to its other one, with sign. */
  reachOf(place: number): number;
  /** Moves a place to its other bound. */
  turn(place: number): void;
  /** Moves what leaves from what it holds onto a bound, and takes the place into the basis; after `readLine`. */
  exchange(leaver: number, place: number, bound: number, right: number, held: number): void;
}

/** A cost up to this is rounding. */
const NOTHING = 1e-9;

/** A tableau without pivots; the caller writes `low` and `high`, then settles. */
export function createDualTableau(model: BoundedModel): DualTableau {
  const { columns: n, rows } = model;
  const m = rows.length;
  const most = Math.min(m, n);
  const tableau = new Float64Array(most * n);
  const rights = new Float64Array(most);
  const basic = new Int32Array(most);
  const line = new Float64Array(n);
  const outside = new Int32Array(n);
  const at = new Float64Array(n);
  const costs = new Float64Array(n);
  const slotOf = new Int32Array(n);
  const placeOf = new Int32Array(n + m);
  const low = new Float64Array(n + m);
  const high = new Float64Array(n + m).fill(Number.POSITIVE_INFINITY);
  const values = new Float64Array(n);
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
      const bound = ((costs[j] as number) > NOTHING ? high[column] : low[column]) as number;
      if (bound === Number.POSITIVE_INFINITY) return false;
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

  restart();
  return {
    outside,
    at,
    costs,
    placeOf,
    low,
    high,
    slotOf,
    values,
    line,
    worth: () => worth,
    restart,
    settle,
    readLine,
    reachOf,
    turn,
    exchange,
  };
}

/** Takes a multiple of a line from the cells at `start`; apart, for it is most of the work. */
function takeLine(cells: Float64Array, start: number, line: Float64Array, factor: number): void {
  for (let j = 0; j < line.length; j++)
    cells[start + j] = (cells[start + j] as number) - factor * (line[j] as number);
}
