/** The part of a figure by which two sums of the same terms may differ through rounding. */
export const ROUNDING = 1e-9;

/** True when two figures are equal but for rounding. */
export function isAbout(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b));
}
