/**
 * An S-curve: the part of the cost that is spent when a part of the time is over, both 0 to 1. It starts at
 * 0, ends at 1 and never falls.
 */
export type CostProfile = (time: number) => number;

/** The same each day. */
export const spendUniformly: CostProfile = (time) => time;

/** Falls in a straight line from twice the mean to nothing: `2t - t²`. */
export const spendEarly: CostProfile = (time) => time * (2 - time);

/** Rises in a straight line from nothing to twice the mean: `t²`. */
export const spendLate: CostProfile = (time) => time * time;

/** Slow, then fast, then slow: `3t² - 2t³`, the parabolic bell `6t(1 - t)` summed up. */
export const spendAsBell: CostProfile = (time) => time * time * (3 - 2 * time);
