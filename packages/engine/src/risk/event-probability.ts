import type { Item, ItemOf } from "@throughline/model";

/** A card of the register that says what may go wrong, or well. */
export type RegisterCard = ItemOf<"risk"> | ItemOf<"assumption"> | ItemOf<"issue">;

/** Whether an item is a card of the risk register. */
export function isRegisterCard(item: Item | undefined): item is RegisterCard {
  return item?.kind === "risk" || item?.kind === "assumption" || item?.kind === "issue";
}

/**
 * How likely it is, 0 to 1, that the card's effect comes (SPEC E44); null when nobody said. What occurred is
 * certain and what is closed cannot come. A risk that is being treated counts with its residual probability
 * once somebody typed one, for the plan holds the treatment as work. An assumption fails for certain when it
 * was found false, and not at all when it holds. An issue is there until it is closed.
 */
export function eventProbability(card: RegisterCard): number | null {
  if (card.kind === "assumption") {
    if (card.validity === "false") return 1;
    return card.validity === "holds" ? 0 : card.probability;
  }
  if (card.status === "closed") return 0;
  if (card.kind === "issue" || card.status === "occurred") return 1;
  if (card.status === "mitigating") return card.residualProbability ?? card.probability;
  return card.probability;
}

/** -1 for an opportunity, which gives days, money and benefit instead of taking them, else 1. */
export function eventSign(card: RegisterCard): 1 | -1 {
  return card.kind === "risk" && card.polarity === "opportunity" ? -1 : 1;
}
