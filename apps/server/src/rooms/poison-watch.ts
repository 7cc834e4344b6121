import type { Member } from "./member.ts";
import { createTokenBucket, type TokenBucket } from "./token-bucket.ts";

/** Remembers who made a room build its document again, which is the dearest thing that one message can do. */
export interface PoisonWatch {
  /** This member's change broke the document; building it again took so many milliseconds. */
  note(member: Member, milliseconds: number): void;
  /** This member's change was taken. */
  trust(member: Member): void;
  /** Whether this member may write here now, or must wait because of what it or its link did before. */
  admits(member: Member): boolean;
}

/** Milliseconds of building a minute, for one person and for everyone by one link. */
const perPerson = 500;
const perLink = 3000;
/** The least that a poisoned change counts for. */
const leastMs = 100;
const maxTrusted = 10_000;

/** A watch that has seen nothing. `now` in milliseconds, for tests. */
export function createPoisonWatch(now = () => performance.now()): PoisonWatch {
  const spent = new Map<string, TokenBucket>();
  const trusted = new Set<string>();

  function bucketOf(key: string, perMinute: number): TokenBucket {
    const found = spent.get(key);
    if (found !== undefined) return found;
    if (spent.size >= maxTrusted)
      for (const [old, bucket] of spent) if (bucket.owes() === 0) spent.delete(old);
    const fresh = createTokenBucket(perMinute / 60, perMinute, now);
    spent.set(key, fresh);
    return fresh;
  }
  const owes = (key: string) => (spent.get(key)?.owes() ?? 0) > 0;

  return {
    note({ principal, link, isPersonal }, milliseconds) {
      const cost = Math.max(leastMs, milliseconds);
      trusted.delete(principal);
      bucketOf(link, perLink).take(cost);
      if (isPersonal) bucketOf(principal, perPerson).take(cost);
    },
    trust({ principal, isPersonal }) {
      if (isPersonal && trusted.size < maxTrusted && !spent.has(principal)) trusted.add(principal);
    },
    admits({ principal, link, isPersonal, canWrite }) {
      if (!canWrite) return true;
      if (isPersonal && trusted.has(principal)) return true;
      return !owes(link) && !owes(principal);
    },
  };
}
