import { gridBand } from "@throughline/engine";
import type { Pair } from "@throughline/model";
import type { Rect } from "../../workspace/camera.ts";
import type { Mark, Token } from "../arrangement.ts";
import type { LensInput } from "../lens.ts";
import { bandWords } from "./grid-words.ts";
import { type RiskCard, readRiskCards } from "./read-risk-cards.ts";
import { cornerOf, DOT, type RiskGeometry } from "./risk-geometry.ts";

/** More arrows than this hide the grid: then only cards of the high band keep theirs. */
const MOST_ARROWS = 40;

/**
 * What remains of each risk after its treatment: a dot in its cell, joined to its card by an arrow. A risk of
 * which nobody said that has a faint dot on its corner, to be dragged to where it will stand.
 */
export function drawResiduals(input: LensInput, { places, residuals }: RiskGeometry) {
  const arrows: Mark[] = [];
  const tokens: Token[] = [];
  if (input.look.residual === "hidden") return { arrows, tokens };
  const crowded = residuals.size > MOST_ARROWS;
  for (const card of readRiskCards(input).cards) {
    const { item, residual } = card;
    const chip = places.get(item.id);
    if (!chip || item.kind !== "risk") continue;
    const rect = residuals.get(item.id);
    if (rect && residual) {
      const band = bandWords[gridBand(residual.row * residual.column)].toLowerCase();
      const name = `After treatment: ${nameOf(card)}, score ${residual.row * residual.column}, ${band}`;
      tokens.push({
        id: item.id,
        rect,
        name,
        shape: "dot",
        tone: "kind-risk",
        moves: "both",
        item: item.id,
      });
      if (!crowded || isHigh(card)) arrows.push(arrowBetween(item.id, chip, rect, name));
    } else if (card.zone === "grid" && item.status !== "closed") {
      tokens.push({
        id: item.id,
        rect: cornerOf(chip),
        name: `Say what remains of ${nameOf(card)} after treatment`,
        shape: "dot",
        tone: "faint",
        moves: "both",
        item: item.id,
      });
    }
  }
  return { arrows, tokens };
}

/** From the edge of the card to the edge of the dot, along the line through both middles. */
function arrowBetween(id: string, chip: Rect, dot: Rect, title: string): Mark {
  const from = middleOf(chip);
  const to = middleOf(dot);
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const out = Math.min(
    1,
    1 / Math.max((2 * Math.abs(dx)) / chip.width, (2 * Math.abs(dy)) / chip.height, 1e-9),
  );
  const back = Math.max(0, 1 - (DOT / 2 + 2) / length);
  const start: Pair = [from[0] + dx * out, from[1] + dy * out];
  const end: Pair = [from[0] + dx * Math.max(out, back), from[1] + dy * Math.max(out, back)];
  return {
    draw: "line",
    key: `residual ${id}`,
    points: [start, end],
    tone: "quiet",
    width: 1.5,
    arrow: true,
    title,
  };
}

function middleOf({ x, y, width, height }: Rect): Pair {
  return [x + width / 2, y + height / 2];
}

function isHigh({ cell }: RiskCard): boolean {
  return cell !== null && gridBand(cell.row * cell.column) === "high";
}

function nameOf({ item }: RiskCard): string {
  return item.title.trim() === "" ? "a risk without a title" : `“${item.title.trim()}”`;
}
