import { isAbout } from "./is-about.ts";

/**
 * Places by score, the highest first. Equals share a place and the next place is skipped (1, 2, 2, 4); scores
 * that differ only by rounding are equal. Without a score there is no place. The order of the map is of no effect.
 */
export function rankScores(scores: ReadonlyMap<string, number | null>): ReadonlyMap<string, number | null> {
  const ranks = new Map<string, number | null>();
  const scored: (readonly [string, number])[] = [];
  for (const [id, score] of scores) {
    if (score === null) ranks.set(id, null);
    else scored.push([id, score]);
  }
  scored.sort((a, b) => b[1] - a[1]);
  let place = 0;
  let leader = Number.NaN;
  scored.forEach(([id, score], index) => {
    // Against the first of the group, so that a chain of tiny steps never makes one group of all.
    if (!isAbout(score, leader)) {
      place = index + 1;
      leader = score;
    }
    ranks.set(id, place);
  });
  return ranks;
}
