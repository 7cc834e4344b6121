/** Arrows between numbered things: the k-th goes from `from[k]` to `to[k]`. */
export interface Arrows {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/**
 * The level of each thing: the most arrows on a way to it (Kahn 1962). -1 for those that lie on a circle or
 * behind one. Self arrows count as circles.
 */
export function findLevels(size: number, arrows: Arrows): { levels: Int32Array; reached: number } {
  const { count, from, to } = arrows;
  const waiting = new Int32Array(size);
  const start = new Int32Array(size + 2);
  for (let k = 0; k < count; k++) {
    const head = to[k] as number;
    waiting[head] = (waiting[head] as number) + 1;
    const slot = (from[k] as number) + 2;
    start[slot] = (start[slot] as number) + 1;
  }
  for (let i = 2; i < start.length; i++) start[i] = (start[i] as number) + (start[i - 1] as number);
  const heads = new Int32Array(count);
  for (let k = 0; k < count; k++) {
    const slot = (from[k] as number) + 1;
    const at = start[slot] as number;
    heads[at] = to[k] as number;
    start[slot] = at + 1;
  }
  const levels = new Int32Array(size);
  const queue = new Int32Array(size);
  let end = 0;
  for (let i = 0; i < size; i++) if (waiting[i] === 0) queue[end++] = i;
  for (let at = 0; at < end; at++) {
    const node = queue[at] as number;
    const next = (levels[node] as number) + 1;
    const until = start[node + 1] as number;
    for (let k = start[node] as number; k < until; k++) {
      const head = heads[k] as number;
      if (next > (levels[head] as number)) levels[head] = next;
      const left = (waiting[head] as number) - 1;
      waiting[head] = left;
      if (left === 0) queue[end++] = head;
    }
  }
  if (end < size) for (let i = 0; i < size; i++) if ((waiting[i] as number) > 0) levels[i] = -1;
  return { levels, reached: end };
}

/** Sorts things by level, and within a level as `order` has them; gives for each its new number. */
export function numberByLevel(levels: Int32Array, order: Int32Array): Int32Array {
  let highest = 0;
  for (const level of levels) if (level > highest) highest = level;
  const next = new Int32Array(highest + 2);
  for (const level of levels) next[level + 1] = (next[level + 1] as number) + 1;
  for (let i = 1; i < next.length; i++) next[i] = (next[i] as number) + (next[i - 1] as number);
  const numbers = new Int32Array(levels.length);
  for (let i = 0; i < order.length; i++) {
    const thing = order[i] as number;
    const level = levels[thing] as number;
    const number = next[level] as number;
    numbers[thing] = number;
    next[level] = number + 1;
  }
  return numbers;
}
