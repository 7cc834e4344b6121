/**
 * Where a caret at `at` in `before` stands in `after`, when one stretch of the text was replaced, as one
 * remote edit does: before the stretch it stays, after it it moves along, inside it goes to its end.
 */
export function moveCaret(before: string, after: string, at: number): number {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  if (at <= start) return at;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
    tail += 1;
  }
  if (at >= before.length - tail) return at + after.length - before.length;
  return after.length - tail;
}

/**
 * What a text becomes when one person changed `base` into `mine` while it became `theirs`: the stretch that
 * was changed is put where its place has moved to.
 */
export function mergeTyped(base: string, mine: string, theirs: string): string {
  if (base === theirs) return mine;
  const shorter = Math.min(base.length, mine.length);
  let start = 0;
  while (start < shorter && base[start] === mine[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && base[base.length - 1 - tail] === mine[mine.length - 1 - tail]) tail += 1;
  const from = moveCaret(base, theirs, start);
  const until = Math.max(from, moveCaret(base, theirs, base.length - tail));
  return theirs.slice(0, from) + mine.slice(start, mine.length - tail) + theirs.slice(until);
}
