import type { Item } from "@throughline/model";
import { isSameValue } from "../consequences/is-same-value.ts";

/** Gives the figures of a record as they were last time if they say the same, else those of now. */
export type Keeper<F> = (record: Item, now: F) => F;

/**
 * A keeper for one kind of figure: equal figures stay the same object from one computation to the next, so that what
 * rests on them can see at once that nothing moved. The figures are plain values that nobody changes; `isSame`
 * compares all of them.
 */
export function createKeeper<F extends object>(
  isSame: (one: F, other: F) => boolean = isSameValue,
): Keeper<F> {
  const kept = new WeakMap<Item, F>();
  return (record, now) => {
    const last = kept.get(record);
    if (last !== undefined && isSame(last, now)) return last;
    kept.set(record, now);
    return now;
  };
}
