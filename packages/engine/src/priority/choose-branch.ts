import type { BoundedSimplex } from "./bounded-simplex.ts";

/** A column to set to `value` first, and to the other value afterwards. */
export interface Branch {
  readonly column: number;
  readonly value: 0 | 1;
}

export interface Branching {
  /** Where to part a node; null when all its projects are set. */
  choose(lower: Float64Array, upper: Float64Array, isSolved: boolean, bound: number): Branch | null;
  /** Notes how good the node parted last got in its first branch. */
  learn(bound: number): void;
  /** Leaves that branch without learning from it. */
  forget(): void;
}

/** Closer to 0 or 1 than this is whole. */
const WHOLE = 1e-6;
const LEAST = 1e-6;
const MOST = 1e3;

/**
 * Parts nodes on the project whose two branches both cost most: by what the next pivot of each would take, and by
 * what its branches took elsewhere (pseudo-costs).
 */
export function createBranching(simplex: BoundedSimplex, size: number): Branching {
  const taken = [new Float64Array(size), new Float64Array(size)] as const;
  const times = [new Float64Array(size), new Float64Array(size)] as const;
  let last: { column: number; value: 0 | 1; part: number; bound: number } | null = null;
  const expect = (value: 0 | 1, column: number, part: number, atLeast: number) => {
    const count = times[value][column] as number;
    const mean = count > 0 ? (taken[value][column] as number) / count : 0;
    return Math.max(LEAST, Math.min(MOST, Math.max(atLeast, mean * part)));
  };
  return {
    learn(bound) {
      if (last === null || !Number.isFinite(last.bound)) return;
      const { column, value, part } = last;
      taken[value][column] = (taken[value][column] as number) + Math.max(0, last.bound - bound) / part;
      times[value][column] = (times[value][column] as number) + 1;
      last = null;
    },
    forget() {
      last = null;
    },
    choose(lower, upper, isSolved, bound) {
      let branch: Branch | null = null;
      let top = -1;
      for (let column = 0; column < size; column++) {
        if (lower[column] === upper[column]) continue;
        const value = simplex.values[column] as number;
        if (!isSolved || value < WHOLE || value > 1 - WHOLE) {
          if (top < 0 && branch === null) branch = { column, value: 1 };
          continue;
        }
        const least = simplex.penalize(column);
        const score = expect(0, column, value, least.down) * expect(1, column, 1 - value, least.up);
        if (score <= top) continue;
        top = score;
        branch = { column, value: value >= 0.5 ? 1 : 0 };
        last = { column, value: branch.value, part: value >= 0.5 ? 1 - value : value, bound };
      }
      if (top < 0) last = null;
      return branch;
    },
  };
}
