import { sayMoney } from "@throughline/engine";
import type { Mark } from "../arrangement.ts";
import type { LensInput } from "../lens.ts";
import { layOutRoadmap } from "./lay-out-roadmap.ts";
import { type MonthSpend, monthlySpend } from "./monthly-spend.ts";
import { SPEND_HEIGHT } from "./sizes.ts";
import { type MonthCell, monthCells, type Strip } from "./strip.ts";

/** The lowest line holds the running totals. */
const TOTALS = 20;
const TOP = 6;
/** A sum of money needs so much room. */
const LEAST_CELL = 56;
const WIDEST_COLUMN = 36;
/** Cents of rounding are not over the budget. */
const ROUNDING = 1.0001;

interface SpendCell extends MonthCell, MonthSpend {
  /** Spent and still to come, from the first month to the end of this cell. */
  readonly total: number;
}

/** What is spent by month against the plan, and running totals against the budget; null where nothing has a cost. */
export function spendStrip(input: LensInput, y: number): Strip | null {
  const { months, budget } = monthlySpend(input);
  if (months.size === 0) return null;
  const layout = layOutRoadmap(input);
  const cells = sumCells(months, monthCells(layout.scale, layout, LEAST_CELL));
  const most = Math.max(...cells.map(({ planned, actual, toCome }) => Math.max(planned, actual + toCome)));
  if (!(most > 0)) return null;
  const [first, last] = [cells[0], cells.at(-1)];
  const say = (amount: number) => sayMoney(amount, input.meta.currency);
  const foot = y + SPEND_HEIGHT - TOTALS;
  const marks: Mark[] = cells.flatMap((cell) =>
    isEmpty(cell) ? [] : [...drawColumn(cell, foot, most, say), drawTotal(cell, foot, budget, say)],
  );
  const line = [
    [first?.x ?? 0, foot],
    [(last?.x ?? 0) + (last?.width ?? 0), foot],
  ] as const;
  marks.push({ draw: "line", key: "spend foot", points: line, tone: "quiet" });
  const total = last?.total ?? 0;
  const lane = {
    key: "spend",
    y,
    height: SPEND_HEIGHT,
    text: "Spend",
    note: budget === null ? say(total) : `${say(total)} of ${say(budget)}`,
  };
  const isOver = budget !== null && total > budget * ROUNDING;
  return { marks, lanes: [isOver ? { ...lane, tone: "bad" } : lane], bottom: y + SPEND_HEIGHT };
}

function isEmpty({ planned, actual, toCome }: SpendCell): boolean {
  return planned <= 0 && actual <= 0 && toCome <= 0;
}

/** The plan as an outline, in it what was spent and, paler, what is still to come. */
function drawColumn(
  cell: SpendCell,
  foot: number,
  most: number,
  say: (amount: number) => string,
): readonly Mark[] {
  const { first, planned, actual, toCome } = cell;
  const column = Math.min(WIDEST_COLUMN, cell.width - 4);
  const left = cell.x + (cell.width - column) / 2;
  const rise = (amount: number) => (Math.max(0, amount) / most) * (SPEND_HEIGHT - TOTALS - TOP);
  const inner = { x: left + column * 0.2, width: column * 0.6 };
  const title = titleOf(cell, say);
  const outline = { x: left, y: foot - rise(planned), width: column, height: rise(planned) };
  const spent = { ...inner, y: foot - rise(actual), height: rise(actual) };
  const next = { ...inner, y: foot - rise(actual) - rise(toCome), height: rise(toCome) };
  const marks: Mark[] = [];
  if (planned > 0)
    marks.push({
      draw: "rect",
      key: `planned ${first}`,
      rect: outline,
      tone: "quiet",
      fill: 0.1,
      outline: "solid",
      round: 2,
      title,
    });
  if (actual > 0)
    marks.push({ draw: "rect", key: `actual ${first}`, rect: spent, tone: "accent", fill: 0.8, title });
  if (toCome > 0)
    marks.push({ draw: "rect", key: `to come ${first}`, rect: next, tone: "accent", fill: 0.32, title });
  return marks;
}

function drawTotal(
  cell: SpendCell,
  foot: number,
  budget: number | null,
  say: (amount: number) => string,
): Mark {
  const isOver = budget !== null && cell.total > budget * ROUNDING;
  return {
    draw: "text",
    key: `total ${cell.first}`,
    at: [cell.x + cell.width / 2, foot + TOTALS / 2 + 1],
    text: say(cell.total),
    tone: isOver ? "bad" : "quiet",
    size: 11,
    align: "middle",
    most: cell.width - 2,
    title: isOver ? `${titleOf(cell, say)}: over the budget of ${say(budget)}` : titleOf(cell, say),
  };
}

function titleOf({ planned, actual, toCome, total }: SpendCell, say: (amount: number) => string): string {
  const parts = [`Planned ${say(planned)}`];
  if (actual > 0) parts.push(`actual ${say(actual)}`);
  if (toCome > 0) parts.push(`still to come ${say(toCome)}`);
  return `${parts.join(", ")}; ${say(total)} from the beginning`;
}

function sumCells(
  months: ReadonlyMap<number, MonthSpend>,
  cells: readonly MonthCell[],
): readonly SpendCell[] {
  const begin = cells[0]?.first ?? 0;
  let total = 0;
  for (const [month, { actual, toCome }] of months) if (month < begin) total += actual + toCome;
  return cells.map((cell) => {
    let [planned, actual, toCome] = [0, 0, 0];
    for (let month = cell.first; month < cell.until; month++) {
      const one = months.get(month);
      if (!one) continue;
      planned += one.planned;
      actual += one.actual;
      toCome += one.toCome;
    }
    total += actual + toCome;
    return { ...cell, planned, actual, toCome, total };
  });
}
