/** Hundredths in one unit of a currency. */
const MINOR = 100;

/**
 * Money as a whole number of hundredths, so that sums are exact and in any order the same. Amounts beyond
 * what whole numbers can hold (90 trillion) are held at that border.
 */
export function toMinor(amount: number): number {
  const limit = Number.MAX_SAFE_INTEGER;
  // Adding 0 makes -0 a plain 0.
  return Math.round(Math.min(limit, Math.max(-limit, amount * MINOR))) + 0;
}

/** Hundredths as money again. */
export function fromMinor(minor: number): number {
  return minor / MINOR;
}
