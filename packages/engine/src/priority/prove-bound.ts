import type { BoundedModel } from "./bounded-model.ts";

/**
 * The most that any solution within these bounds can be worth, by weak duality: rows weighed by `prices` (0 or
 * more) and each column set to whichever of its bounds then pays. True of whatever prices; good ones make it
 * tight. Writes into `left` what each column pays: a whole column on its other bound brings that much less.
 */
export function proveBound(
  model: BoundedModel,
  lower: Float64Array,
  upper: Float64Array,
  prices: Float64Array,
  left: Float64Array,
): number {
  left.set(model.cost);
  return weigh(model, lower, upper, prices, left);
}

/** True when these prices show that the rows cannot be kept within these bounds (Farkas' lemma). */
export function provesEmpty(
  model: BoundedModel,
  lower: Float64Array,
  upper: Float64Array,
  prices: Float64Array,
): boolean {
  const most = prices.reduce((sum, one) => Math.max(sum, one), 0);
  return weigh(model, lower, upper, prices, new Float64Array(model.columns)) < -1e-11 * most;
}

function weigh(
  { columns, rows }: BoundedModel,
  lower: Float64Array,
  upper: Float64Array,
  prices: Float64Array,
  left: Float64Array,
): number {
  let bound = 0;
  for (const [row, one] of rows.entries()) {
    const price = prices[row] as number;
    if (price === 0) continue;
    bound += price * one.bound;
    for (let term = 0; term < one.columns.length; term++) {
      const column = one.columns[term] as number;
      left[column] = (left[column] as number) - price * (one.factors[term] as number);
    }
  }
  for (let column = 0; column < columns; column++) {
    const pays = left[column] as number;
    bound += pays * ((pays > 0 ? upper[column] : lower[column]) as number);
  }
  return bound;
}
