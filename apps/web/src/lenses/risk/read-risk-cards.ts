import { gridStep, isRegisterCard, type RegisterCard } from "@throughline/engine";
import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import { impactStep } from "./grid-words.ts";
import { passesFilter, stateOf } from "./risk-filter.ts";

/** A place on the grid, both 1 to 5. In the column of what happened only the impact counts. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A card of the register and where it belongs. */
export interface RiskCard {
  readonly item: RegisterCard;
  readonly zone: "grid" | "happened" | "tray";
  /** Null in the tray. */
  readonly cell: Cell | null;
  /** Where it would stand after its treatment; null where nobody said. */
  readonly residual: Cell | null;
  /** Expected money in the board's currency; null when not known. */
  readonly emv: number | null;
  readonly opportunity: boolean;
}

/** The cards of the register that the filter lets through, the dearest first, and how many there are at all. */
export interface RiskCards {
  readonly cards: readonly RiskCard[];
  readonly byId: ReadonlyMap<string, RiskCard>;
  readonly total: number;
}

/** Reads the register from the board: whoever asks for the same input shares one reading. */
export const readRiskCards = oncePerInput((input: LensInput): RiskCards => {
  const cards: RiskCard[] = [];
  let total = 0;
  for (const item of input.items.values()) {
    if (!isRegisterCard(item)) continue;
    total += 1;
    if (passesFilter(item, input.look)) cards.push(cardOf(input, item));
  }
  cards.sort(byMoney);
  return { cards, byId: new Map(cards.map((card) => [card.item.id, card])), total };
});

function cardOf(input: LensInput, item: RegisterCard): RiskCard {
  const happened = stateOf(item) === "occurred" || item.kind === "issue";
  const probability = item.kind === "issue" ? null : item.probability;
  const cell = happened
    ? item.impact === null
      ? null
      : { row: impactStep(item.impact), column: impactStep(item.impact) }
    : cellAt(probability, item.impact);
  return {
    item,
    zone: cell === null ? "tray" : happened ? "happened" : "grid",
    cell,
    residual: happened || stateOf(item) === "closed" ? null : residualOf(item),
    emv: input.figures.item(item.id)?.exposure?.emv ?? null,
    opportunity: item.kind === "risk" && item.polarity === "opportunity",
  };
}

/** As the engine scores it: what was not said of the residual is as it was before. */
function residualOf(item: RegisterCard): Cell | null {
  if (item.kind !== "risk") return null;
  if (item.residualProbability === null && item.residualImpact === null) return null;
  return cellAt(item.residualProbability ?? item.probability, item.residualImpact ?? item.impact);
}

function cellAt(probability: number | null, impact: number | null): Cell | null {
  if (probability === null || impact === null) return null;
  return { row: gridStep(probability), column: impactStep(impact) };
}

function byMoney(one: RiskCard, other: RiskCard): number {
  const [left, right] = [Math.abs(one.emv ?? -1), Math.abs(other.emv ?? -1)];
  if (one.emv === null || other.emv === null) {
    if (one.emv !== other.emv) return one.emv === null ? 1 : -1;
  } else if (left !== right) return right - left;
  return one.item.id < other.item.id ? -1 : 1;
}
