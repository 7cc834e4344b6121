import { drawCutLine } from "@throughline/engine";
import type { Pair } from "@throughline/model";
import { showMoney } from "../../canvas/cards/format-figure.ts";
import type { Rect } from "../../workspace/camera.ts";
import type { Token } from "../arrangement.ts";
import { type Drop, NO_DROP } from "../drop.ts";
import type { Direction, LensInput } from "../lens.ts";
import { budgetBetween } from "./budget-between.ts";
import { fundingOf } from "./funding-of.ts";
import { middleOf, ROW_PITCH, ROW_WIDTH, rankedGeometry } from "./ranked-geometry.ts";
import { sayShift } from "./say-shift.ts";

const CUT = "budget";
const GRIP = 24;

/** The line under the last row that the budget pays for, as a thing to take. */
export function cutToken(input: LensInput): Token {
  const { budget } = fundingOf(input);
  const { cutY } = rankedGeometry(input);
  const said = budget === null ? null : showMoney(budget, input.meta.currency);
  // Shown in the very words it is called by, for those who speak to it.
  const name = said === null ? "Budget cut line, no budget yet" : `Budget cut line, ${said}`;
  return {
    id: CUT,
    rect: { x: -8, y: cutY - GRIP / 2, width: ROW_WIDTH + 16, height: GRIP },
    name,
    shape: "line",
    tone: said === null ? "quiet" : "accent",
    moves: "y",
    text: name,
  };
}

/** Sets the budget to a round amount that ends between the two rows where the line is let go. */
export function dropCut(input: LensInput, token: string, rect: Rect): Drop {
  const { budget, cut, items } = fundingOf(input);
  if (token !== CUT) return NO_DROP;
  const { rows, open } = rankedGeometry(input);
  const line = rect.y + GRIP / 2;
  const wanted = rows.slice(0, open).filter((row) => middleOf(row) < line).length;
  if (budget !== null && wanted === cut.above) return NO_DROP;
  const above = nearestCut(cut.rows, wanted, budget === null || wanted < cut.above ? -1 : 1);
  if (above === null || (budget !== null && above === cut.above)) return NO_DROP;
  const amount = above === 0 ? 0 : budgetBetween(costTo(cut.rows, above), costTo(cut.rows, above + 1));
  const next = drawCutLine(items, amount);
  const shift = sayShift(input, items, budget === null ? null : cut.above, next.above);
  const count = next.above === 1 ? "1 project" : `${next.above} projects`;
  return {
    ok: true,
    name: "Move the cut line",
    writes: [{ do: "meta", field: "budget", value: amount }],
    hint: `Budget ${showMoney(amount, input.meta.currency)}, ${count} inside${shift}`,
  };
}

/** One row up or down; five with Shift. */
export function stepCut(direction: Direction, big: boolean): Pair {
  if (direction === "left" || direction === "right") return [0, 0];
  const size = ROW_PITCH * (big ? 5 : 1);
  return [0, direction === "up" ? -size : size];
}

type Sums = readonly { readonly runningCost: number }[];

/** Of rows that cost nothing none can be cut from the one before: the nearest cut that a budget can make. */
function nearestCut(rows: Sums, wanted: number, way: 1 | -1): number | null {
  for (let above = wanted; above >= 0 && above <= rows.length; above += way) {
    const low = above === 0 ? 0 : costTo(rows, above);
    if (low >= 0 && low < costTo(rows, above + 1)) return above;
  }
  return null;
}

/** The running cost down to a row, counted from 1; endless after the last one. */
function costTo(rows: Sums, count: number): number {
  if (count > rows.length) return Number.POSITIVE_INFINITY;
  return rows[count - 1]?.runningCost ?? 0;
}
