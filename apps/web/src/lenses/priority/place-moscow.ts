import { type MoscowBalance, moscowBalance } from "@throughline/engine";
import { showMoney, showNumber, showShare } from "../../canvas/cards/format-figure.ts";
import type { Rect } from "../../workspace/camera.ts";
import { type Arrangement, arrange, type Facts, type Mark, type Tick } from "../arrangement.ts";
import type { LensInput } from "../lens.ts";
import { fundingOf } from "./funding-of.ts";
import {
  CARD,
  CARD_PITCH,
  COLUMN_WIDTH,
  type Moscow,
  moscowColumns,
  moscowGeometry,
} from "./moscow-geometry.ts";

const LEAST_ROWS = 6;

/** Four columns and a tray; in each the projects stand in the order of the ranked list. */
export function placeMoscow(input: LensInput): Arrangement {
  const columns = moscowGeometry(input);
  const places = new Map<string, Rect>();
  const facts = new Map<string, Facts>();
  const { cut, items } = fundingOf(input);
  const stateOf = new Map(cut.rows.map((row) => [row.id, row.place]));
  const costOf = new Map(items.map((item) => [item.id, item.cost]));
  let rows = LEAST_ROWS;
  for (const { key, x } of moscowColumns) {
    const members = columns.get(key) ?? [];
    rows = Math.max(rows, members.length);
    members.forEach(({ project: { id }, place, score }, at) => {
      places.set(id, { x: x + (COLUMN_WIDTH - CARD.width) / 2, y: at * CARD_PITCH, ...CARD });
      const cost = costOf.get(id) ?? null;
      facts.set(id, { view: "card", place, score, cost, state: stateOf.get(id) ?? "done" });
    });
  }
  if (places.size === 0) return arrange({ places });
  const height = rows * CARD_PITCH;
  const last = moscowColumns.at(-1)?.x ?? 0;
  return arrange({
    places,
    facts,
    under: moscowColumns.map(({ key, x }) => drawColumn(key, x, height)),
    ticks: columnTicks(input),
    bounds: { x: 0, y: 0, width: last + COLUMN_WIDTH, height },
  });
}

function drawColumn(key: Moscow, x: number, height: number): Mark {
  const rect = { x: x + 4, y: -8, width: COLUMN_WIDTH - 8, height: height + 8 };
  const isTray = key === "none";
  return {
    ...{ draw: "rect", key: `column ${key}`, rect, tone: "quiet", round: 10 },
    ...(isTray ? { outline: "dashed" } : { fill: 0.07 }),
  };
}

function columnTicks(input: LensInput): Tick[] {
  const balance = moscowBalance(input);
  return moscowColumns.map(({ key, text, x }) => ({
    ...{ key, x, width: COLUMN_WIDTH, row: 0, text, note: noteOf(input, balance, key) },
    ...(key === "must" && balance.tooManyMusts ? { tone: "warn" as const } : {}),
  }));
}

/** “5 · 34 months · 62 %”, with a warning where Musts leave no room for the others to give way. */
function noteOf(input: LensInput, { basis, classes, tooManyMusts }: MoscowBalance, key: Moscow): string {
  const { projects, amount, share } = classes[key];
  const sum = basis === "cost" ? showMoney(amount, input.meta.currency) : `${showNumber(amount)} months`;
  const part = share === null ? "" : ` · ${showShare(share)}`;
  const warning = key === "must" && tooManyMusts ? ", over 60%" : "";
  return `${projects.length}${amount > 0 ? ` · ${sum}` : ""}${part}${warning}`;
}
