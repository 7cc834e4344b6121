import type { Pair } from "@throughline/model";
import type { Rect } from "../../workspace/camera.ts";
import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import { type Cell, type RiskCard, readRiskCards } from "./read-risk-cards.ts";

const CHIP = { width: 168, height: 52 } as const;
export const DOT = 16;
const PAD = 6;
const GAP = 6;
/** The line of words at the top of a cell. */
const HEAD = 26;
/** Above the grid, for the name of the axis. */
const AXIS = 18;
const DOT_LINE = DOT + 6;
const BETWEEN_CELLS = 4;
const BEFORE_HAPPENED = 16;
const BEFORE_TRAY = 16;
/** Chips of a cell below each other for which there is room at least, so that one more moves nothing. */
const LEAST_ROWS = 2;
const HAPPENED = 5;
const COLUMNS = 6;
const ROWS = 5;
/** The whole is made about this much wider than high, as windows beside an inspector are. */
const WANTED_RATIO = 1.15;

interface Span {
  readonly from: number;
  readonly size: number;
}

/** Where the cells are and what stands where, in board units. */
export interface RiskGeometry {
  /** Impact 1 to 5 from the left, then the column of what happened. */
  readonly columns: readonly Span[];
  /** Probability 1 to 5, the first one lowest. */
  readonly rows: readonly Span[];
  readonly tray: Rect;
  readonly places: ReadonlyMap<string, Rect>;
  /** The residual positions, by the id of their card. */
  readonly residuals: ReadonlyMap<string, Rect>;
  readonly bounds: Rect;
}

/** Lays out the grid so that no two chips overlap: cells are as large as the fullest of their row and column. */
export const riskGeometry = oncePerInput((input: LensInput): RiskGeometry => {
  const { cards } = readRiskCards(input);
  const chips = bucket(cards, (card) => (card.zone === "tray" ? null : bucketOf(card)));
  const showsResidual = input.look.residual !== "hidden";
  const dots = bucket(cards, ({ residual }) => (residual && showsResidual ? indexOf(residual) : null));
  const across = chooseChipColumns(chips.map((list) => list.length));

  const columns = spans(
    across.map((count) => chipsWidth(count) + 2 * PAD),
    (index) => (index === HAPPENED - 1 ? BEFORE_HAPPENED : BETWEEN_CELLS),
  );
  const heads = Array.from({ length: ROWS }, (_, row) => {
    const lines = across.map((count, column) => Math.ceil((chips[at(row, column)]?.length ?? 0) / count));
    return HEAD + chipsHeight(Math.max(LEAST_ROWS, ...lines));
  });
  const feet = Array.from({ length: ROWS }, (_, row) => {
    const lines = across.map((count, column) =>
      Math.ceil((dots[at(row, column)]?.length ?? 0) / dotsAcross(chipsWidth(count))),
    );
    return Math.max(1, ...lines) * DOT_LINE + 4;
  });
  const upward = spans(heads.map((head, row) => head + (feet[row] ?? 0)).reverse(), () => BETWEEN_CELLS);
  const rows = [...upward].reverse();

  const places = new Map<string, Rect>();
  const residuals = new Map<string, Rect>();
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      const [x, y] = [(columns[column]?.from ?? 0) + PAD, rows[row]?.from ?? 0];
      const count = across[column] ?? 1;
      for (const [index, card] of (chips[at(row, column)] ?? []).entries()) {
        places.set(card.item.id, chipAt(x, y + HEAD, index, count));
      }
      const many = dotsAcross(chipsWidth(count));
      for (const [index, card] of (dots[at(row, column)] ?? []).entries()) {
        const [line, place] = [Math.floor(index / many), index % many];
        const top = y + (heads[row] ?? 0) + 4 + line * DOT_LINE;
        residuals.set(card.item.id, { x: x + place * (DOT + 4), y: top, width: DOT, height: DOT });
      }
    }
  }
  const width = endOf(columns);
  const tray = trayBelow(
    width,
    endOf(upward) + BEFORE_TRAY,
    cards.filter(({ zone }) => zone === "tray"),
    places,
  );
  const bounds = { x: 0, y: -AXIS, width, height: AXIS + tray.y + tray.height };
  return { columns, rows, tray, places, residuals, bounds };
});

/** What is below a point of the board. */
export type Zone =
  | { readonly zone: "grid"; readonly cell: Cell }
  | { readonly zone: "happened"; readonly row: number }
  | { readonly zone: "tray" };

/** How far beside the grid one may let go and still be understood. */
const SLACK = 80;

/** The zone at a point; null well outside of all. */
export function zoneAt({ columns, rows, tray }: RiskGeometry, [x, y]: Pair): Zone | null {
  const width = endOf(columns);
  if (x < -SLACK || x > width + SLACK) return null;
  if (y > tray.y - BEFORE_TRAY / 2) return y > tray.y + tray.height + SLACK ? null : { zone: "tray" };
  if (y < -SLACK) return null;
  const row = nearest(rows, y) + 1;
  const column = nearest(columns, x);
  if (column === HAPPENED) return { zone: "happened", row };
  return { zone: "grid", cell: { row, column: column + 1 } };
}

/** The rectangle of a cell; column 6 is what happened. */
export function cellRect({ columns, rows }: RiskGeometry, { row, column }: Cell): Rect {
  const [across, down] = [columns[column - 1], rows[row - 1]];
  if (!across || !down) throw new Error(`There is no cell ${column}, ${row}.`);
  return { x: across.from, y: down.from, width: across.size, height: down.size };
}

/** The column of what happened, counted as the others are. */
export const HAPPENED_COLUMN = HAPPENED + 1;

/** Where the faint dot of a risk stands of which nobody said what remains: on the corner of its chip. */
export function cornerOf({ x, y, width, height }: Rect): Rect {
  return { x: x + width - DOT / 2 - 2, y: y + height - DOT / 2 - 2, width: DOT, height: DOT };
}

function nearest(all: readonly Span[], point: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, { from, size }] of all.entries()) {
    const off = Math.max(from - point, point - from - size, 0);
    if (off < least) [best, least] = [index, off];
  }
  return best;
}

function trayBelow(width: number, y: number, cards: readonly RiskCard[], places: Map<string, Rect>): Rect {
  const across = Math.max(1, Math.floor((width - 2 * PAD + GAP) / (CHIP.width + GAP)));
  for (const [index, { item }] of cards.entries()) places.set(item.id, chipAt(PAD, y + HEAD, index, across));
  const lines = Math.max(1, Math.ceil(cards.length / across));
  return { x: 0, y, width, height: HEAD + chipsHeight(lines) + PAD };
}

/** How many chips stand beside each other in each column: one, and more while the whole is too high. */
function chooseChipColumns(counts: readonly number[]): readonly number[] {
  const across = Array.from({ length: COLUMNS }, () => 1);
  const fullest = Array.from({ length: COLUMNS }, (_, column) =>
    Math.max(...Array.from({ length: ROWS }, (_unused, row) => counts[at(row, column)] ?? 0)),
  );
  const lines = (column: number) => Math.ceil((fullest[column] ?? 0) / (across[column] ?? 1));
  for (;;) {
    const width = across.reduce((sum, count) => sum + chipsWidth(count) + 2 * PAD, 0);
    let height = 0;
    for (let row = 0; row < ROWS; row += 1) {
      const most = across.map((count, column) => Math.ceil((counts[at(row, column)] ?? 0) / count));
      height += HEAD + chipsHeight(Math.max(LEAST_ROWS, ...most)) + DOT_LINE;
    }
    const longest = across.reduce((best, _, column) => (lines(column) > lines(best) ? column : best), 0);
    if (height * WANTED_RATIO <= width || lines(longest) <= LEAST_ROWS) return across;
    across[longest] = (across[longest] ?? 1) + 1;
  }
}

function bucket(cards: readonly RiskCard[], choose: (card: RiskCard) => number | null) {
  const buckets = Array.from({ length: ROWS * COLUMNS }, (): RiskCard[] => []);
  for (const card of cards) {
    const index = choose(card);
    if (index !== null) buckets[index]?.push(card);
  }
  return buckets;
}

function bucketOf({ zone, cell }: RiskCard): number | null {
  if (cell === null) return null;
  return zone === "happened" ? at(cell.row - 1, HAPPENED) : indexOf(cell);
}

function indexOf({ row, column }: Cell): number {
  return at(row - 1, column - 1);
}

function at(row: number, column: number): number {
  return row * COLUMNS + column;
}

function spans(sizes: readonly number[], gapAfter: (index: number) => number): readonly Span[] {
  let from = 0;
  return sizes.map((size, index) => {
    const span = { from, size };
    from += size + gapAfter(index);
    return span;
  });
}

function endOf(all: readonly Span[]): number {
  const last = all.at(-1);
  return last ? last.from + last.size : 0;
}

function chipAt(x: number, y: number, index: number, across: number): Rect {
  const [line, place] = [Math.floor(index / across), index % across];
  return { x: x + place * (CHIP.width + GAP), y: y + line * (CHIP.height + GAP), ...CHIP };
}

function chipsWidth(count: number): number {
  return count * (CHIP.width + GAP) - GAP;
}

function chipsHeight(count: number): number {
  return count * (CHIP.height + GAP) - GAP;
}

function dotsAcross(width: number): number {
  return Math.max(1, Math.floor((width + 4) / (DOT + 4)));
}
