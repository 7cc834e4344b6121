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
export function createChipGround(size: Pair, area: Pair): ChipGround {
  const [width, height] = size;
  const cells = new Map<string, Pair[]>();
  const reached = new Map<string, number>();
  let overflow = 0;
  let lowest = area[1];

  const isFree = ([x, y]: Pair): boolean => {
    const [column, row] = [Math.floor(x / width), Math.floor(y / height)];
    for (let i = column - 1; i <= column + 1; i += 1) {
      for (let j = row - 1; j <= row + 1; j += 1) {
        for (const [left, top] of cells.get(`${i} ${j}`) ?? []) {
          if (Math.abs(left - x) < width && Math.abs(top - y) < height) return false;
        }
      }
    }
    return true;
  };
  const take = (corner: Pair): Pair => {
    const key = `${Math.floor(corner[0] / width)} ${Math.floor(corner[1] / height)}`;
    const list = cells.get(key);
    if (list) list.push(corner);
    else cells.set(key, [corner]);
    return corner;
  };
  /** Only when thousands stand on one spot: in rows below the ground. */
  const below = (): Pair => {
    const across = Math.max(1, Math.floor((area[0] + width) / width));
    const corner: Pair = [
      (overflow % across) * width,
      area[1] + height * (1 + Math.floor(overflow / across)),
    ];
    overflow += 1;
    lowest = corner[1];
    return corner;
  };
  return {
    bottom: () => lowest,
    settle(wanted) {
      const key = `${wanted[0]} ${wanted[1]}`;
      const tries = offsets();
      for (let index = reached.get(key) ?? 0; index < tries.length; index += 1) {
        const [dx, dy] = tries[index] as Pair;
        const corner: Pair = [wanted[0] + dx, wanted[1] + dy];
        const inside = corner[0] >= 0 && corner[1] >= 0 && corner[0] <= area[0] && corner[1] <= area[1];
        if (!inside || !isFree(corner)) continue;
        reached.set(key, index + 1);
        return take(corner);
      }
      reached.set(key, tries.length);
      return below();
    },
  };
}

let known: readonly Pair[] | undefined;

/** The nearest first; of equals the upper, then the left one. */
function offsets(): readonly Pair[] {
  if (known) return known;
  const all: Pair[] = [];
  for (let j = -REACH_Y; j <= REACH_Y; j += 1) {
    for (let i = -REACH_X; i <= REACH_X; i += 1) all.push([i * STEP_X, j * STEP_Y]);
  }
  known = all.sort((one, other) => far(one) - far(other) || one[1] - other[1] || one[0] - other[0]);
  return known;
}

function far([x, y]: Pair): number {
  return x * x + y * y;
}
