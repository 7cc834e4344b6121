import type { Pair } from "@throughline/model";
import type { Rect } from "../../workspace/camera.ts";
import type { Direction, LensInput } from "../lens.ts";
import { type Cell, readRiskCards } from "./read-risk-cards.ts";
import { cellRect, cornerOf, HAPPENED_COLUMN, type RiskGeometry, riskGeometry } from "./risk-geometry.ts";

const STAY: Pair = [0, 0];

/** To the next cell, with `big` to the last one that way; from the tray into the grid above. */
export function stepRisk(input: LensInput, id: string, direction: Direction, big: boolean): Pair {
  const card = readRiskCards(input).byId.get(id);
  const geometry = riskGeometry(input);
  const rect = geometry.places.get(id);
  if (!card || !rect) return STAY;
  if (card.cell === null) {
    if (direction !== "up") return STAY;
    const happened = card.item.kind === "issue";
    const column = happened ? HAPPENED_COLUMN : columnOver(geometry, rect);
    return towards(geometry, rect, { row: 1, column }, happened ? "both" : "y");
  }
  const column = card.zone === "happened" ? HAPPENED_COLUMN : card.cell.column;
  const last = card.zone === "happened" || !big ? HAPPENED_COLUMN : 5;
  const first = card.item.kind === "issue" ? HAPPENED_COLUMN : 1;
  return stepFrom(geometry, rect, { row: card.cell.row, column }, direction, big, [first, last]);
}

/** The same for the dot of what remains, within the grid. */
export function stepResidual(input: LensInput, id: string, direction: Direction, big: boolean): Pair {
  const card = readRiskCards(input).byId.get(id);
  const geometry = riskGeometry(input);
  const from = card?.residual ?? (card?.zone === "grid" ? card.cell : null);
  const chip = geometry.places.get(id);
  const rect = geometry.residuals.get(id) ?? (chip && cornerOf(chip));
  if (!from || !rect) return STAY;
  return stepFrom(geometry, rect, from, direction, big, [1, 5]);
}

function stepFrom(
  geometry: RiskGeometry,
  rect: Rect,
  { row, column }: Cell,
  direction: Direction,
  big: boolean,
  [first, last]: Pair,
): Pair {
  const far = big ? HAPPENED_COLUMN : 1;
  if (direction === "left" || direction === "right") {
    const wanted = column + (direction === "right" ? far : -far);
    const next = Math.max(first, Math.min(Math.max(last, column), wanted));
    return next === column ? STAY : towards(geometry, rect, { row, column: next }, "x");
  }
  const next = Math.max(1, Math.min(5, row + (direction === "up" ? far : -far)));
  return next === row ? STAY : towards(geometry, rect, { row: next, column }, "y");
}

/** From the middle of what stands there to the middle of a cell. */
function towards(geometry: RiskGeometry, rect: Rect, cell: Cell, along: "x" | "y" | "both"): Pair {
  const to = cellRect(geometry, cell);
  const dx = to.x + to.width / 2 - (rect.x + rect.width / 2);
  const dy = to.y + to.height / 2 - (rect.y + rect.height / 2);
  return [along === "y" ? 0 : dx, along === "x" ? 0 : dy];
}

function columnOver({ columns }: RiskGeometry, { x, width }: Rect): number {
  const middle = x + width / 2;
  const found = columns.findIndex(({ from, size }) => middle <= from + size);
  return Math.min(5, Math.max(1, found + 1));
}
