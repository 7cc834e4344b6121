import type { ItemKind, Pair } from "@throughline/model";
import type { Creation, LensInput } from "../lens.ts";
import { impactIn, probabilityIn } from "./grid-words.ts";
import { readRiskCards } from "./read-risk-cards.ts";
import { riskGeometry, zoneAt } from "./risk-geometry.ts";

/** A new risk with the score of the cell; in the column of what happened an issue, in the tray one without a score. */
export function createRisk(input: LensInput, kind: ItemKind | null, at: Pair): Creation | null {
  const zone = readRiskCards(input).total === 0 ? null : zoneAt(riskGeometry(input), at);
  const made = kind ?? (zone?.zone === "happened" ? "issue" : "risk");
  if (made !== "risk" && made !== "assumption" && made !== "issue") return null;
  const owner = input.look.owner ? { owner: input.look.owner } : {};
  if (zone?.zone === "grid") {
    const { row, column } = zone.cell;
    const impact = impactIn(column, null);
    if (made === "issue") return { kind: made, values: { ...owner, impact } };
    return { kind: made, values: { ...owner, probability: probabilityIn(row, null), impact } };
  }
  if (zone?.zone === "happened") {
    const happened =
      made === "risk" ? { status: "occurred" } : made === "assumption" ? { validity: "false" } : {};
    return { kind: made, values: { ...owner, ...happened, impact: impactIn(zone.row, null) } };
  }
  return { kind: made, values: owner };
}
