import type { LensInput } from "./lens.ts";

/** The same function, remembered for each input: `place` and every `drop` after it share one computation. */
export function oncePerInput<T>(compute: (input: LensInput) => T): (input: LensInput) => T {
  const known = new WeakMap<LensInput, { readonly value: T }>();
  return (input) => {
    let entry = known.get(input);
    if (!entry) {
      entry = { value: compute(input) };
      known.set(input, entry);
    }
    return entry.value;
  };
}
