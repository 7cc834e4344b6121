import { createTokenBucket, type TokenBucket } from "../rooms/token-bucket.ts";

/** A budget per caller. */
export interface RateLimit {
  /** Whether this caller may do it once more; takes from its budget. */
  allow(caller: string): boolean;
  /** Whether this caller has anything left; takes nothing. */
  hasLeft(caller: string): boolean;
}

const maxCallers = 50_000;

/** At most `count` per `windowMs` for each caller, refilling steadily. Forgets callers when there are too many. */
export function createRateLimit(count: number, windowMs: number): RateLimit {
  const buckets = new Map<string, TokenBucket>();
  const bucketOf = (caller: string) => {
    const found = buckets.get(caller);
    if (found !== undefined) return found;
    if (buckets.size >= maxCallers) {
      const oldest = buckets.keys().next();
      if (!oldest.done) buckets.delete(oldest.value);
    }
    const fresh = createTokenBucket((count / windowMs) * 1000, count);
    buckets.set(caller, fresh);
    return fresh;
  };
  return {
    allow(caller) {
      const bucket = bucketOf(caller);
      if (bucket.take(1) >= 0) return true;
      bucket.take(-1);
      return false;
    },
    hasLeft: (caller) => bucketOf(caller).take(0) >= 1,
  };
}
