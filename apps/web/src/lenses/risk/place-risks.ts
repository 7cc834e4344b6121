import { showMoney } from "../../canvas/cards/format-figure.ts";
import { type Arrangement, arrange, type Facts, type Lane, type Tick } from "../arrangement.ts";
import type { LensInput } from "../lens.ts";
import { drawGrid } from "./draw-grid.ts";
import { drawResiduals } from "./draw-residuals.ts";
import { findUnderrated } from "./find-underrated.ts";
import { impactWords, probabilityBands } from "./grid-words.ts";
import { type RiskCard, readRiskCards } from "./read-risk-cards.ts";
import { HAPPENED_COLUMN, type RiskGeometry, riskGeometry } from "./risk-geometry.ts";
import { sumThreats } from "./sum-exposure.ts";

/** The register on the grid: the cards, the cells below them, and what remains after treatment. */
export function placeRisks(input: LensInput): Arrangement {
  const { cards, total } = readRiskCards(input);
  if (total === 0) return arrange({ places: new Map() });
  const geometry = riskGeometry(input);
  const { arrows, tokens } = drawResiduals(input, geometry);
  return arrange({
    places: geometry.places,
    under: [...drawGrid(input, geometry), ...arrows],
    tokens,
    ticks: ticksOf(input, geometry, cards),
    lanes: lanesOf(input, geometry, cards),
    facts: factsOf(input, cards),
    bounds: geometry.bounds,
  });
}

/** The words of the columns, and below them what their cards are expected to cost. */
function ticksOf({ meta }: LensInput, { columns }: RiskGeometry, cards: readonly RiskCard[]): Tick[] {
  return columns.flatMap(({ from, size }, index) => {
    const column = index + 1;
    const happened = column === HAPPENED_COLUMN;
    const sum = sumThreats(
      cards.filter(({ zone, cell }) =>
        happened ? zone === "happened" : zone === "grid" && cell?.column === column,
      ),
    );
    const there = { x: from, width: size };
    const text = happened ? "Happened" : `${column} ${impactWords[index]}`;
    const money = sum === null ? "" : showMoney(sum, meta.currency);
    return [
      { key: `impact ${column}`, ...there, text, row: 0 },
      { key: `money ${column}`, ...there, text: money, row: 1, tone: "quiet" as const },
    ];
  });
}

function lanesOf({ meta }: LensInput, geometry: RiskGeometry, cards: readonly RiskCard[]): Lane[] {
  const rows = probabilityBands.map(({ step, word, range }): Lane => {
    const row = geometry.rows[step - 1] ?? { from: 0, size: 0 };
    const sum = sumThreats(cards.filter(({ zone, cell }) => zone === "grid" && cell?.row === step));
    const note = sum === null ? range : `${range} · ${showMoney(sum, meta.currency)}`;
    return { key: `probability ${step}`, y: row.from, height: row.size, text: word, note };
  });
  const { y, height } = geometry.tray;
  const count = cards.filter(({ zone }) => zone === "tray").length;
  return [...rows.reverse(), { key: "tray", y, height, text: "Not scored", note: `${count}`, tone: "quiet" }];
}

function factsOf({ items, meta }: LensInput, cards: readonly RiskCard[]): ReadonlyMap<string, Facts> {
  const underrated = findUnderrated(cards);
  return new Map(
    cards.map(({ item, zone, cell, emv }) => {
      const beaten = underrated.get(item.id);
      const title = beaten && (items.get(beaten.than)?.title.trim() || "a card without a title");
      const flag =
        beaten && emv !== null
          ? `More money than its cell says: ${showMoney(emv, meta.currency)} expected, but “${title}” with ${showMoney(beaten.emv, meta.currency)} stands in a higher band.`
          : null;
      const score = zone === "grid" && cell ? cell.row * cell.column : null;
      return [item.id, { zone, score, flag, missing: zone === "tray" ? missingOf(item) : null }];
    }),
  );
}

function missingOf(item: RiskCard["item"]): string {
  if (item.kind === "issue") return "No severity";
  if (item.probability === null) return item.impact === null ? "No score" : "No probability";
  return "No impact";
}
