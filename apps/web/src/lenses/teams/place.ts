import { itemName } from "../../panels/item-name.ts";
import type { Rect } from "../../workspace/camera.ts";
import {
  type Arrangement,
  arrange,
  type Facts,
  type Lane,
  type Mark,
  type Tick,
  type Token,
} from "../arrangement.ts";
import type { LensInput } from "../lens.ts";
import { drawCells } from "./draw-cells.ts";
import { drawWork } from "./draw-work.ts";
import { type Axis, columnAt, readAxis, rightOf } from "./read-axis.ts";
import { belowRows, CARD_WIDTH, type Row, readRows } from "./read-rows.ts";
import { readTray, type Tray } from "./read-tray.ts";

/** Board units that fit into a window, near enough. */
const WINDOW = 1500;

/** Teams from the top with their load by period, the open ones with their work, then what nobody staffs. */
export function place(input: LensInput): Arrangement {
  const axis = readAxis(input);
  const rows = readRows(input);
  const tray = readTray(input);
  // The cards name the rows; where columns reach beyond a window, their names have to stay in sight.
  const isWide = rightOf(axis) > WINDOW;
  const places = new Map<string, Rect>(tray?.places);
  const facts = new Map<string, Facts>();
  const under: Mark[] = [];
  const tokens: Token[] = [];
  const lanes: Lane[] = [];
  for (const row of rows) {
    places.set(row.team.id, { x: 0, y: row.y, width: CARD_WIDTH, height: row.head });
    facts.set(row.team.id, { open: row.open });
    if (isWide) lanes.push(laneOf(row));
    if (!axis) continue;
    under.push(...drawCells(input, axis, row));
    const work = drawWork(input, axis, row);
    under.push(...work.marks);
    tokens.push(...work.tokens);
  }
  if (tray) under.push(...headTray(tray));
  const width = Math.max(rightOf(axis), tray?.width ?? 0);
  const height = tray ? tray.bottom : belowRows(rows);
  const bounds = places.size === 0 ? null : { x: 0, y: 0, width, height };
  return arrange({ places, facts, under, tokens, lanes, ticks: axis ? readTicks(axis) : [], bounds });
}

function laneOf({ team, figures, y, height }: Row): Lane {
  const over = figures?.overloaded.length ?? 0;
  const lane = { key: team.id, y, height, text: itemName(team) };
  if (over === 0) return lane;
  return { ...lane, note: `▲ ${over} ${over === 1 ? "month" : "months"} over`, tone: "bad" };
}

function headTray({ y }: Tray): readonly Mark[] {
  return [
    {
      draw: "text",
      key: "tray",
      at: [0, y + 12],
      text: "Nobody staffs these",
      tone: "strong",
      size: 13,
      bold: true,
    },
    {
      draw: "text",
      key: "tray-help",
      at: [148, y + 12],
      text: "Drag one onto a team: it gets one person there.",
      tone: "quiet",
    },
  ];
}

/** Years above months; months above weeks; years above quarters. */
function readTicks(axis: Axis): readonly Tick[] {
  const { group, head } = axis.scale;
  return [
    ...ticksOf(axis, 0, group),
    ...ticksOf(axis, 1, (period) => `${group(period)} ${head(period)}`, head),
  ];
}

/** One row of the ruler: a stretch for each run of periods with the same key, from the first one on. */
function ticksOf(
  axis: Axis,
  row: number,
  keyOf: (period: number) => string,
  textOf = keyOf,
): readonly Tick[] {
  const ticks: Tick[] = [];
  let start = axis.first;
  for (let period = axis.first; period <= axis.last; period++) {
    if (period < axis.last && keyOf(period + 1) === keyOf(start)) continue;
    const x = columnAt(axis, start);
    const width = columnAt(axis, period + 1) - x;
    ticks.push({ key: `${row} ${axis.scale.nameOf(start)}`, x, width, text: textOf(start), row });
    start = period + 1;
  }
  return ticks;
}
