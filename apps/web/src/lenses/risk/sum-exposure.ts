import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import { type RiskCard, readRiskCards } from "./read-risk-cards.ts";

/** What the shown part of the register is expected to cost, in the board's currency. */
export interface Exposure {
  /** All threats together; null while none has a cost and a probability. */
  readonly threats: number | null;
  /** What opportunities are expected to give, above 0; null without one. */
  readonly chances: number | null;
  readonly shown: number;
  readonly total: number;
}

/** Sums up what is shown. */
export const sumExposure = oncePerInput((input: LensInput): Exposure => {
  const { cards, total } = readRiskCards(input);
  const chances = sumMoney(cards.filter(({ opportunity }) => opportunity));
  return {
    threats: sumThreats(cards),
    chances: chances === null ? null : 0 - chances,
    shown: cards.length,
    total,
  };
});

/** The expected money of the threats among some cards; null where none is known. Gains never hide losses. */
export function sumThreats(cards: readonly RiskCard[]): number | null {
  return sumMoney(cards.filter(({ opportunity }) => !opportunity));
}

function sumMoney(cards: readonly RiskCard[]): number | null {
  // Cards come in an order of their own, so the sum has the same last digits on every machine.
  const known = cards.flatMap(({ emv }) => (emv === null ? [] : [emv]));
  return known.length === 0 ? null : known.reduce((sum, emv) => sum + emv, 0);
}
