import { compareText } from "../order/compare-text.ts";
import type { Plan } from "../plan.ts";
import { assessExposure } from "./assess-exposure.ts";
import { isRegisterCard } from "./event-probability.ts";

/** Two cards that the grid ranks one way and their expected cost the other. */
export interface Inversion {
  /** The card with the higher score and the smaller expected cost. */
  readonly overrated: string;
  readonly underrated: string;
  /** How much more the underrated card is expected to cost, in board currency; above 0. */
  readonly gap: number;
}

/**
 * Where probability × impact on the grid misleads: all pairs of open threats that the grid and their EMV rank
 * in opposite order, the largest gap in money first (Cox 2008, "What's wrong with risk matrices?"). Cards
 * without a score or a cost, opportunities, and cards that are closed are left out.
 */
export function findInversions(plan: Plan): readonly Inversion[] {
  const cards: { id: string; score: number; emv: number }[] = [];
  for (const [id, { score, emv }] of assessExposure(plan)) {
    const card = plan.items.get(id);
    if (!isRegisterCard(card) || (card.kind !== "assumption" && card.status === "closed")) continue;
    if (card.kind === "risk" && card.polarity === "opportunity") continue;
    if (score !== null && emv !== null) cards.push({ id, score, emv });
  }
  const found: Inversion[] = [];
  for (const high of cards) {
    for (const low of cards) {
      if (high.score <= low.score || high.emv >= low.emv) continue;
      found.push({ overrated: high.id, underrated: low.id, gap: low.emv - high.emv });
    }
  }
  return found.sort(
    (a, b) =>
      b.gap - a.gap || compareText(a.overrated, b.overrated) || compareText(a.underrated, b.underrated),
  );
}
