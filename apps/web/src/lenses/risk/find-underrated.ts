import { type GridBand, gridBand } from "@throughline/engine";
import type { RiskCard } from "./read-risk-cards.ts";

/** A card whose cell says less than its money. */
export interface Underrated {
  /** The cheapest card of a higher band. */
  readonly than: string;
  /** Expected money of that card, in the board's currency. */
  readonly emv: number;
}

/**
 * The threats on the grid that are expected to cost more than some threat of a higher band, by id (Cox 2008,
 * "What's wrong with risk matrices?"). One pass over the cards: it is enough to know the cheapest of each band.
 */
export function findUnderrated(cards: readonly RiskCard[]): ReadonlyMap<string, Underrated> {
  const cheapest: Partial<Record<GridBand, Underrated>> = {};
  const threats = cards.flatMap((card) => {
    const { cell, emv, item, opportunity, zone } = card;
    if (zone !== "grid" || cell === null || emv === null || opportunity) return [];
    const band = gridBand(cell.row * cell.column);
    const known = cheapest[band];
    if (!known || emv < known.emv || (emv === known.emv && item.id < known.than)) {
      cheapest[band] = { than: item.id, emv };
    }
    return [{ id: item.id, band, emv }];
  });
  const found = new Map<string, Underrated>();
  for (const { id, band, emv } of threats) {
    const above =
      band === "low" ? [cheapest.middle, cheapest.high] : band === "middle" ? [cheapest.high] : [];
    // Of two bands the higher one tells more.
    const beaten = above.findLast((other) => other !== undefined && other.emv < emv);
    if (beaten) found.set(id, beaten);
  }
  return found;
}
