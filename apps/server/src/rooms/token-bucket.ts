/** A budget that refills with time and may be overdrawn. */
export interface TokenBucket {
  /** Take from the budget and tell what is left; negative is debt. */
  take(tokens: number): number;
  /** Milliseconds until nothing is owed any more. */
  owes(): number;
}

/** A budget of `burst` tokens that refills at `perSecond`. `now` in milliseconds, for tests. */
export function createTokenBucket(
  perSecond: number,
  burst: number,
  now = () => performance.now(),
): TokenBucket {
  let level = burst;
  let at = now();
  const refill = () => {
    const moment = now();
    level = Math.min(burst, level + ((moment - at) / 1000) * perSecond);
    at = moment;
  };
  return {
    take(tokens) {
      refill();
      level -= tokens;
      return level;
    },
    owes() {
      refill();
      return level >= 0 ? 0 : (-level / perSecond) * 1000;
    },
  };
}
