import { type GridBand, gridBand } from "@throughline/engine";
import { showMoney } from "../../canvas/cards/format-figure.ts";
import type { Mark, Tone } from "../arrangement.ts";
import type { LensInput } from "../lens.ts";
import { bandWords, impactWords } from "./grid-words.ts";
import { type Cell, type RiskCard, readRiskCards } from "./read-risk-cards.ts";
import { cellRect, HAPPENED_COLUMN, type RiskGeometry } from "./risk-geometry.ts";
import { sumThreats } from "./sum-exposure.ts";

const tones: Readonly<Record<GridBand, Tone>> = { low: "good", middle: "warn", high: "bad" };
const steps = [1, 2, 3, 4, 5] as const;

/** The cells with their score, band and money, the column of what happened, and the tray. */
export function drawGrid(input: LensInput, geometry: RiskGeometry): readonly Mark[] {
  const byCell = new Map<string, RiskCard[]>();
  for (const card of readRiskCards(input).cards) {
    const key = card.cell ? keyOf(card.zone, card.cell) : card.zone;
    const list = byCell.get(key);
    if (list) list.push(card);
    else byCell.set(key, [card]);
  }
  const marks: Mark[] = [];
  for (const row of steps) {
    for (const column of steps) {
      const score = row * column;
      const band = gridBand(score);
      marks.push(
        ...drawCell(input, geometry, {
          key: keyOf("grid", { row, column }),
          cell: { row, column },
          word: `${score} · ${bandWords[band]}`,
          tone: tones[band],
          cards: byCell.get(keyOf("grid", { row, column })) ?? [],
        }),
      );
    }
    const key = keyOf("happened", { row, column: row });
    const word = `${row} · ${impactWords[row - 1]}`;
    const cell = { row, column: HAPPENED_COLUMN };
    marks.push(
      ...drawCell(input, geometry, { key, cell, word, tone: "quiet", cards: byCell.get(key) ?? [] }),
    );
  }
  const { tray } = geometry;
  marks.push(
    { draw: "text", key: "axis", at: [0, -10], text: "Impact if it happens", tone: "quiet", size: 12 },
    {
      draw: "text",
      key: "happened axis",
      at: [geometry.columns[HAPPENED_COLUMN - 1]?.from ?? 0, -10],
      text: "By severity",
      tone: "quiet",
      size: 12,
    },
    { draw: "rect", key: "tray", rect: tray, tone: "quiet", fill: 0.05, outline: "dashed", round: 6 },
    {
      draw: "text",
      key: "tray word",
      at: [tray.x + 8, tray.y + 14],
      text: "Not scored yet. Drag a card into the grid to score it, or back here to clear its score.",
      tone: "quiet",
      size: 13,
      most: tray.width - 16,
    },
  );
  return marks;
}

interface DrawnCell {
  readonly key: string;
  readonly cell: Cell;
  readonly word: string;
  readonly tone: Tone;
  readonly cards: readonly RiskCard[];
}

function drawCell({ meta }: LensInput, geometry: RiskGeometry, { key, cell, word, tone, cards }: DrawnCell) {
  const rect = cellRect(geometry, cell);
  const sum = sumThreats(cards);
  const money = sum === null ? "" : showMoney(sum, meta.currency);
  const count = `${cards.length} ${cards.length === 1 ? "card" : "cards"}`;
  const title = `${word}: ${count}${money === "" ? "" : `, ${money} expected`}`;
  const y = rect.y + 14;
  const marks: Mark[] = [
    { draw: "rect", key, rect, tone, fill: tone === "quiet" ? 0.06 : 0.13, round: 6, title },
    { draw: "text", key: `${key} word`, at: [rect.x + 7, y], text: word, tone, size: 13, bold: true },
  ];
  if (money !== "") {
    marks.push({
      draw: "text",
      key: `${key} money`,
      at: [rect.x + rect.width - 7, y],
      text: money,
      tone: "strong",
      size: 13,
      align: "end",
      title,
    });
  }
  return marks;
}

/** In the column of what happened only the row counts. */
function keyOf(zone: RiskCard["zone"], { row, column }: Cell): string {
  return zone === "happened" ? `happened ${row}` : `${zone} ${row} ${column}`;
}
