import { type GridBand, gridStep } from "@throughline/engine";

/** A row of the grid: a fifth of the probabilities, as the engine scores them. */
export interface ProbabilityBand {
  /** 1 to 5, as `gridStep` gives it. */
  readonly step: number;
  readonly word: string;
  readonly range: string;
  /** What is written when a card comes into the row: its middle, 0 to 1. */
  readonly middle: number;
}

/** The rows of the grid, the least likely first. */
export const probabilityBands: readonly ProbabilityBand[] = [
  { step: 1, word: "Very unlikely", range: "to 20 %", middle: 0.1 },
  { step: 2, word: "Unlikely", range: "21–40 %", middle: 0.3 },
  { step: 3, word: "Possible", range: "41–60 %", middle: 0.5 },
  { step: 4, word: "Likely", range: "61–80 %", middle: 0.7 },
  { step: 5, word: "Very likely", range: "from 81 %", middle: 0.9 },
];

/** Impacts 1 to 5 in words, the smallest first. */
export const impactWords: readonly string[] = ["Minor", "Small", "Serious", "Major", "Severe"];

/** The bands of the score in words. */
export const bandWords: Readonly<Record<GridBand, string>> = { low: "Low", middle: "Middle", high: "High" };

/** The probability to write for a card that comes into a row; the same one where it already stands in that row. */
export function probabilityIn(step: number, before: number | null): number {
  if (before !== null && gridStep(before) === step) return before;
  return probabilityBands[step - 1]?.middle ?? step / 5 - 0.1;
}

/** The column of an impact, 1 to 5. */
export function impactStep(impact: number): number {
  return Math.min(5, Math.max(1, Math.round(impact)));
}

/** The impact to write for a card that comes into a column; the same one where it already stands there. */
export function impactIn(step: number, before: number | null): number {
  return before !== null && impactStep(before) === step ? before : step;
}
