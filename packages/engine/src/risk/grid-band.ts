/** How serious a place on the 5 × 5 grid is. */
export type GridBand = "low" | "middle" | "high";

/** The first scores of the middle and of the high band, as in common registers. */
const MIDDLE = 5;
const HIGH = 15;

/** The band of a score of 1 to 25: low up to 4, high from 15 (SPEC E54). */
export function gridBand(score: number): GridBand {
  if (score >= HIGH) return "high";
  return score >= MIDDLE ? "middle" : "low";
}
