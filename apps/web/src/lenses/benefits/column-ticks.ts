import { sayMoney } from "@throughline/engine";
import type { Tick } from "../arrangement.ts";
import type { LensInput } from "../lens.ts";
import { CARD_WIDTH, COLUMN_GAP, columnAt } from "./columns.ts";
import { findWarnings } from "./find-warnings.ts";
import { type PlacedColumn, placeColumns } from "./place-columns.ts";

/** The headings of the columns: how many there are, what the benefits are worth, what is missing. */
export function columnTicks(input: LensInput): readonly Tick[] {
  return placeColumns(input).columns.map((placed) => {
    const { name, text } = columnAt(placed.column);
    const width = CARD_WIDTH + COLUMN_GAP;
    return { key: name, x: placed.x, width, text, row: 0, note: noteOf(input, placed) };
  });
}

function noteOf(input: LensInput, { column, ids }: PlacedColumn): string {
  const { name } = columnAt(column);
  const warnings = findWarnings(input);
  const parts = [String(ids.length)];
  if (name === "benefits") {
    const worth = ids.reduce((sum, id) => sum + (input.figures.item(id)?.benefit?.valuePerYear ?? 0), 0);
    if (worth !== 0) parts.push(`${sayMoney(worth, input.meta.currency)} a year`);
  }
  const lacking = ids.filter((id) => warnings.has(id));
  const broken = lacking.filter((id) => warnings.get(id)?.some(({ tone }) => tone === "bad")).length;
  if (name === "benefits" || name === "goals") {
    if (lacking.length > 0) parts.push(lacking.length === 1 ? "1 gap" : `${lacking.length} with gaps`);
  } else if (broken > 0) parts.push(broken === 1 ? "1 leads nowhere" : `${broken} lead nowhere`);
  return parts.join(" · ");
}
