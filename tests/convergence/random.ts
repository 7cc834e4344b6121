/** Repeatable chance: the same seed gives the same course of events. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** From 0 up to, not including, `limit`. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Up to `most` different ones, at least one. */
  some<T>(list: readonly T[], most: number): T[];
}

/** Mulberry32: small, and good enough to shuffle a test. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => {
    const index = below(list.length);
    if (index >= list.length) throw new Error("Nothing to pick from.");
    return list[index] as T;
  };
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick,
    some: (list, most) => [...new Set(Array.from({ length: 1 + below(most) }, () => pick(list)))],
  };
}

/** The seeds to try: the one asked for by `CONVERGENCE_SEED`, or some that stay and one that is new each time. */
export function chosenSeeds(): readonly number[] {
  const asked = process.env.CONVERGENCE_SEED;
  if (asked) return [Number(asked)];
  return [...Array.from({ length: 12 }, (_, index) => index + 1), Date.now() % 1_000_000_000];
}
