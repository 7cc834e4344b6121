import type { Item } from "@throughline/model";

/** Gives what was made for a record last time if it was made of the very same inputs, else makes it. */
export type Memory<F> = (record: Item, inputs: readonly unknown[], make: () => F) => F;

/**
 * A memory for one kind of figure. Records are frozen, and what was remembered of one goes with it. The caller
 * ensures that `make` rests on the record and on the inputs alone, which are compared by identity and never
 * change: then the answer is always what `make` would give.
 */
export function createMemory<F>(): Memory<F> {
  const remembered = new WeakMap<Item, { readonly inputs: readonly unknown[]; readonly made: F }>();
  return (record, inputs, make) => {
    const last = remembered.get(record);
    if (last && isSame(last.inputs, inputs)) return last.made;
    const made = make();
    remembered.set(record, { inputs, made });
    return made;
  };
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (!Object.is(one[at], other[at])) return false;
  return true;
}
