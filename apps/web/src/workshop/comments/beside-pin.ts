import type { Pair } from "@throughline/model";

/** Between a pin and what opens beside it, and from there to the edge of the stage; pixels. */
const GAP = 10;
/** The size of a pin; its tip is its lower left corner. */
const PIN = 30;

/**
 * Where a box goes beside a pin: right of it, left of the card that bears it where there is no room, and within the
 * stage in any case. `cardLeft` is where that card begins, or the tip itself. In pixels of the stage; the result is
 * the box's top left corner. Without a pin it goes to the top right.
 */
export function besidePin(tip: Pair | undefined, cardLeft: number, box: Pair, stage: Pair): Pair {
  const [x, y] = tip ?? [stage[0], 0];
  const right = x + PIN + GAP;
  const left = (tip ? cardLeft : x) - GAP - box[0];
  const wanted = right + box[0] + GAP <= stage[0] || left < GAP ? right : left;
  const within = (value: number, axis: 0 | 1) =>
    Math.round(Math.max(GAP, Math.min(value, stage[axis] - box[axis] - GAP)));
  return [within(wanted, 0), within(y - PIN, 1)];
}
