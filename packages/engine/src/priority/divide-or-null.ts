/** The quotient; null when a part is missing, the divisor is 0 or the result is no finite number. */
export function divideOrNull(dividend: number, divisor: number | null): number | null {
  if (divisor === null || divisor === 0) return null;
  const quotient = dividend / divisor;
  return Number.isFinite(quotient) ? quotient : null;
}
