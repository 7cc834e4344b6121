const dayMs = 86_400_000;
const keepNewest = 3;
const keepDays = 30;

/**
 * Which snapshots of one room may go: all but the newest three and the last one of each of the past
 * 30 days. `snapshots` in any order; `now` and `at` in milliseconds since 1970.
 */
export function expiredSnapshots(
  snapshots: readonly { readonly uptoSeq: number; readonly at: number }[],
  now: number,
): number[] {
  const newestFirst = snapshots.toSorted((a, b) => b.uptoSeq - a.uptoSeq);
  const daysSeen = new Set<number>();
  const expired: number[] = [];
  for (const [index, snapshot] of newestFirst.entries()) {
    const day = Math.floor(snapshot.at / dayMs);
    const isLastOfDay = !daysSeen.has(day);
    daysSeen.add(day);
    const isRecentDay = now - snapshot.at <= keepDays * dayMs;
    if (index >= keepNewest && !(isLastOfDay && isRecentDay)) expired.push(snapshot.uptoSeq);
  }
  return expired;
}
