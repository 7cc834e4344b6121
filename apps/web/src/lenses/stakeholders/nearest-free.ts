import type { Pair } from "@throughline/model";

/** Ground on which chips of one size are set down, each as near as possible to where it belongs. */
export interface ChipGround {
  /** Sets a chip down; the answer is its top left corner. */
  settle(wanted: Pair): Pair;
  /** How far down the chips reach: further than the ground where it had no room left. */
  bottom(): number;
}

/** How far apart the places are that are tried around a taken one, and how many to each side. */
const STEP_X = 26;
const STEP_Y = 31;
const REACH_X = 60;
const REACH_Y = 40;

/**
 * Makes the ground: chips need `size` (their own with the gap) and their corners stay within `area`. The same
 * chips in the same order always stand at the same places. Places that were taken for one wish are not tried
 * again for the same wish, so many chips on one spot cost no more than a few tries each.
 */
export function createChipGround([width, height]: Pair, area: Pair): ChipGround {
  // Squares of the size of a chip, with a margin of one: no two corners can lie in the same square.
  const across = Math.floor(area[0] / width) + 3;
  const squares = across * (Math.floor(area[1] / height) + 3);
  const lefts = new Float64Array(squares).fill(Number.NEGATIVE_INFINITY);
  const tops = new Float64Array(squares);
  const reached = new Map<string, number>();
  let overflow = 0;
  let lowest = area[1];

  const squareOf = (x: number, y: number) =>
    (Math.floor(y / height) + 1) * across + Math.floor(x / width) + 1;
  const isFree = (x: number, y: number): boolean => {
    const middle = squareOf(x, y);
    for (let row = -across; row <= across; row += across) {
      for (let square = middle + row - 1; square <= middle + row + 1; square += 1) {
        const left = lefts[square] as number;
        const top = tops[square] as number;
        if (Math.abs(left - x) < width && Math.abs(top - y) < height) return false;
      }
    }
    return true;
  };
  const take = (x: number, y: number): Pair => {
    const square = squareOf(x, y);
    lefts[square] = x;
    tops[square] = y;
    return [x, y];
  };
  /** Only when thousands stand on one spot: in rows below the ground. */
  const below = (): Pair => {
    const inRow = Math.max(1, Math.floor((area[0] + width) / width));
    const corner: Pair = [(overflow % inRow) * width, area[1] + height * (1 + Math.floor(overflow / inRow))];
    overflow += 1;
    lowest = corner[1];
    return corner;
  };
  return {
    bottom: () => lowest,
    settle([x, y]) {
      const key = `${x} ${y}`;
      const tries = offsets();
      for (let index = reached.get(key) ?? 0; index < tries.length; index += 2) {
        const left = x + (tries[index] as number);
        const top = y + (tries[index + 1] as number);
        if (left < 0 || top < 0 || left > area[0] || top > area[1] || !isFree(left, top)) continue;
        reached.set(key, index + 2);
        return take(left, top);
      }
      reached.set(key, tries.length);
      return below();
    },
  };
}

let known: Float64Array | undefined;

/** Pairs of x and y one after another: the nearest first; of equals the upper, then the left one. */
function offsets(): Float64Array {
  if (known) return known;
  const all: Pair[] = [];
  for (let j = -REACH_Y; j <= REACH_Y; j += 1) {
    for (let i = -REACH_X; i <= REACH_X; i += 1) all.push([i * STEP_X, j * STEP_Y]);
  }
  all.sort((one, other) => far(one) - far(other) || one[1] - other[1] || one[0] - other[0]);
  known = Float64Array.from(all.flat());
  return known;
}

function far([x, y]: Pair): number {
  return x * x + y * y;
}
