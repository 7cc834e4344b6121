/** Counts this page's changes against those the server has on disk. Holds no timers and no sockets. */
export interface ChangeLedger {
  /** One more change was made here. */
  add(): void;
  /** The server has everything up to fence `n` on disk. Fences of the future or the past are ignored. */
  acknowledge(n: number): void;
  /** The number to put into the next fence: it covers every change so far. */
  fence(): number;
  /** How many changes the server is not known to have. */
  pending(): number;
  /** How many of those were made by this page, and not found in the offline copy. */
  pendingOwn(): number;
  /** When the oldest of them was made, in milliseconds; 0 while there is none. */
  since(): number;
}

/**
 * A ledger that starts with `inherited` changes which an earlier page left in the offline copy. One
 * fence, sent after the offline copy went up, settles those as well.
 */
export function createChangeLedger(inherited = 0, now: () => number = Date.now): ChangeLedger {
  let made = inherited;
  let safe = 0;
  const madeAt: number[] = Array.from({ length: inherited }, now);
  return {
    add() {
      made += 1;
      madeAt.push(now());
    },
    acknowledge(n) {
      if (n <= safe || n > made) return;
      madeAt.splice(0, n - safe);
      safe = n;
    },
    fence: () => made,
    pending: () => made - safe,
    pendingOwn: () => made - Math.max(safe, inherited),
    since: () => madeAt[0] ?? 0,
  };
}
