import { checkValue, itemFields, type Pair } from "@throughline/model";

const { pos: POS } = itemFields("note");

/** A stored or pasted place, or the origin when it cannot be used. */
export function checkedPair(value: unknown): Pair {
  return isPlace(value) ? value : [0, 0];
}

/** True for a pair of numbers inside the board. */
export function isPlace(value: unknown): value is Pair {
  return POS !== undefined && checkValue(POS, value).ok;
}
