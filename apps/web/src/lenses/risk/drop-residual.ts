import type { Rect } from "../../workspace/camera.ts";
import { type Drop, NO_DROP, type Write } from "../drop.ts";
import type { LensInput } from "../lens.ts";
import { impactIn, impactWords, probabilityBands, probabilityIn } from "./grid-words.ts";
import { readRiskCards } from "./read-risk-cards.ts";
import { riskGeometry, zoneAt } from "./risk-geometry.ts";

/** Letting go of the dot of a risk on a cell says where it will stand after its treatment; in the tray, that nobody knows. */
export function dropResidual(input: LensInput, id: string, rect: Rect): Drop {
  const card = readRiskCards(input).byId.get(id);
  if (card?.item.kind !== "risk") return NO_DROP;
  const { item, cell, residual } = card;
  if (item.locked) return { ok: false, reason: "This risk is locked. Unlock it to say what remains of it." };
  const zone = zoneAt(riskGeometry(input), [rect.x + rect.width / 2, rect.y + rect.height / 2]);
  if (!zone || zone.zone === "happened") {
    return {
      ok: false,
      reason: "What remains after treatment stands in the grid. Let go on one of its cells.",
    };
  }
  const writes: Write[] = [];
  const put = (field: "residualProbability" | "residualImpact", value: number | null) => {
    if (item[field] !== value) writes.push({ do: "set", id, field, value });
  };
  if (zone.zone === "tray") {
    put("residualProbability", null);
    put("residualImpact", null);
    return writes.length === 0
      ? NO_DROP
      : { ok: true, name: "Clear residual score", writes, hint: "No residual score" };
  }
  const { row, column } = zone.cell;
  const now = residual ?? cell;
  if (now && now.row === row && now.column === column) return NO_DROP;
  const probability = probabilityIn(row, item.residualProbability ?? item.probability);
  const impact = impactIn(column, item.residualImpact ?? item.impact);
  put("residualProbability", probability);
  put("residualImpact", impact);
  const word = probabilityBands[row - 1]?.word.toLowerCase() ?? "";
  const hint = `After treatment: ${word} ${Math.round(probability * 100)} %, impact ${column} ${impactWords[column - 1]?.toLowerCase()}`;
  return { ok: true, name: "Rescore residual risk", writes, hint };
}
