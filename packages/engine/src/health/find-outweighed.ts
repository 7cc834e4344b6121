import { compareText } from "../order/compare-text.ts";
import { isRegisterCard } from "../risk/event-probability.ts";
import type { Survey } from "./survey.ts";

/** A card of the register and the one that it outweighs the most although that one scores higher. */
export interface Outweighed {
  readonly card: Weighed;
  readonly by: Weighed;
}

interface Weighed {
  readonly id: string;
  readonly score: number;
  readonly emv: number;
}

/**
 * For each card whose expected cost is larger than that of a card with a higher score: that card, or of several
 * the one with the least expected cost. The pairs of `findInversions` with one kept for each underrated card,
 * found in one run over the cards by score, so that a register of hundreds costs no more than sorting it.
 */
export function findOutweighed({ plan, figures }: Survey): readonly Outweighed[] {
  const cards: Weighed[] = [];
  for (const [id, { exposure }] of figures.items) {
    if (exposure?.score == null || exposure.emv === null) continue;
    const item = plan.items.get(id);
    if (!isRegisterCard(item) || (item.kind !== "assumption" && item.status === "closed")) continue;
    if (item.kind === "risk" && item.polarity === "opportunity") continue;
    cards.push({ id, score: exposure.score, emv: exposure.emv });
  }
  cards.sort((a, b) => b.score - a.score || a.emv - b.emv || compareText(a.id, b.id));
  const found: Outweighed[] = [];
  let least: Weighed | null = null;
  let higher: Weighed | null = null;
  for (const [index, card] of cards.entries()) {
    const previous = cards[index - 1];
    if (previous && previous.score > card.score) higher = least;
    if (higher && higher.emv < card.emv) found.push({ card, by: higher });
    if (!least || card.emv < least.emv || (card.emv === least.emv && card.id < least.id)) least = card;
  }
  return found;
}
