import type { BoundedModel, BoundedRow } from "./bounded-model.ts";

const TOLERANCE = 1e-9;

/**
 * Fixes whole columns that a row leaves only one value, until nothing more follows; false when some row cannot be
 * kept at all. Writes into the bounds.
 */
export function narrowBounds(model: BoundedModel, lower: Float64Array, upper: Float64Array): boolean {
  if (lower.some((least, column) => least > (upper[column] as number))) return false;
  for (let isMoving = true; isMoving; ) {
    isMoving = false;
    for (const row of model.rows) {
      const room = roomOf(row, lower, upper);
      if (room < -TOLERANCE) return false;
      for (let term = 0; term < row.columns.length; term++) {
        const column = row.columns[term] as number;
        const factor = row.factors[term] as number;
        if (lower[column] === upper[column] || model.isWhole[column] === 0) continue;
        if (Math.abs(factor) <= room + TOLERANCE) continue;
        if (factor > 0) upper[column] = 0;
        else lower[column] = 1;
        isMoving = true;
      }
    }
  }
  return true;
}

/** What a row has left when each of its columns takes as little as it can. */
function roomOf({ columns, factors, bound }: BoundedRow, lower: Float64Array, upper: Float64Array): number {
  let room = bound;
  for (let term = 0; term < columns.length; term++) {
    const factor = factors[term] as number;
    const column = columns[term] as number;
    room -= factor * ((factor > 0 ? lower[column] : upper[column]) as number);
  }
  return room;
}
