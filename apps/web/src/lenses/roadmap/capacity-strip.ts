import type { TeamFigures } from "@throughline/engine";
import { itemName } from "../../panels/item-name.ts";
import type { Lane, Mark, Tone } from "../arrangement.ts";
import type { LensInput } from "../lens.ts";
import { layOutRoadmap } from "./lay-out-roadmap.ts";
import { monthsOfPeriod } from "./months.ts";
import { TEAM_ROW } from "./sizes.ts";
import { type MonthCell, monthCells, type Strip } from "./strip.ts";

/** More teams than this are shown as one. */
const MOST_TEAMS = 6;
/** From this share of capacity on a month is nearly full. */
const TIGHT = 0.85;
const FULL = 1.0001;
/** A share in percent needs so much room. */
const LEAST_CELL = 38;

interface Row {
  readonly key: string;
  readonly text: string;
  /** Load and capacity in full-time people by the number of the month. */
  readonly months: ReadonlyMap<number, { readonly load: number; readonly capacity: number }>;
}

/** How full the teams are, by month; null where no team with a capacity has work. */
export function capacityStrip(input: LensInput, y: number): Strip | null {
  const rows = listRows(input);
  if (rows.length === 0) return null;
  const layout = layOutRoadmap(input);
  const cells = monthCells(layout.scale, layout, LEAST_CELL);
  const marks: Mark[] = [];
  const lanes: Lane[] = [];
  rows.forEach((row, at) => {
    const top = y + at * TEAM_ROW;
    let peak = 0;
    for (const cell of cells) {
      const sum = sumCell(row, cell);
      if (!sum) continue;
      const ratio = sum.capacity > 0 ? sum.load / sum.capacity : Number.POSITIVE_INFINITY;
      peak = Math.max(peak, sum.peak);
      marks.push(...drawCell(row, cell, top, ratio, sum));
    }
    lanes.push({
      key: `team ${row.key}`,
      y: top,
      height: TEAM_ROW,
      text: row.text,
      note: Number.isFinite(peak) ? `peak ${showPercent(peak)}` : "no capacity",
      ...(peak > FULL ? { tone: "bad" as const } : {}),
    });
  });
  return { marks, lanes, bottom: y + rows.length * TEAM_ROW };
}

function listRows(input: LensInput): readonly Row[] {
  const rows: Row[] = [];
  for (const item of input.items.values()) {
    if (item.kind !== "team") continue;
    const team = input.figures.item(item.id)?.team;
    if (!team || team.unlimited || team.months.length === 0) continue;
    rows.push({ key: item.id, text: itemName(item), months: byMonth(team) });
  }
  rows.sort((one, other) =>
    one.text < other.text || (one.text === other.text && one.key < other.key) ? -1 : 1,
  );
  if (rows.length <= MOST_TEAMS) return rows;
  const months = new Map<number, { load: number; capacity: number }>();
  for (const row of rows) {
    for (const [month, { load, capacity }] of row.months) {
      const sum = months.get(month) ?? { load: 0, capacity: 0 };
      months.set(month, { load: sum.load + load, capacity: sum.capacity + capacity });
    }
  }
  return [{ key: "all", text: `${rows.length} teams`, months }];
}

function byMonth(team: TeamFigures): Row["months"] {
  return new Map(
    team.months.map(({ period, load, capacity }) => [monthsOfPeriod(period).first, { load, capacity }]),
  );
}

/** Mean load and capacity of the months of a cell, and its fullest month; null without work. */
function sumCell({ months }: Row, { first, until }: MonthCell) {
  let [load, capacity, peak, count] = [0, 0, 0, 0];
  for (let month = first; month < until; month++) {
    const one = months.get(month);
    if (!one) continue;
    count += 1;
    load += one.load;
    capacity += one.capacity;
    if (one.load > 0)
      peak = Math.max(peak, one.capacity > 0 ? one.load / one.capacity : Number.POSITIVE_INFINITY);
  }
  return load > 0 ? { load: load / count, capacity: capacity / count, peak } : null;
}

function drawCell(
  { key, text }: Row,
  { first, x, width }: MonthCell,
  y: number,
  ratio: number,
  { load, capacity, peak }: { readonly load: number; readonly capacity: number; readonly peak: number },
): readonly Mark[] {
  // A cell of several months is as bad as its fullest one.
  const tone: Tone = peak > FULL ? "bad" : peak >= TIGHT ? "warn" : "good";
  const words = Number.isFinite(ratio) ? showPercent(ratio) : "over";
  const title = `${text}: ${showPeople(load)} of ${showPeople(capacity)} full-time people, ${words}`;
  const rect = { x: x + 1, y: y + 2, width: Math.max(2, width - 2), height: TEAM_ROW - 4 };
  const sign = peak > FULL && width >= 52 ? "▲ " : "";
  return [
    {
      draw: "rect",
      key: `cell ${key} ${first}`,
      rect,
      tone,
      fill: tone === "good" ? 0.16 : 0.28,
      round: 3,
      title,
    },
    {
      draw: "text",
      key: `load ${key} ${first}`,
      at: [x + width / 2, y + TEAM_ROW / 2],
      text: `${sign}${words}`,
      tone,
      size: 12,
      align: "middle",
      bold: peak > FULL,
      most: Math.max(10, width - 2),
    },
  ];
}

function showPercent(ratio: number): string {
  return `${Math.round(ratio * 100)} %`;
}

function showPeople(people: number): string {
  return `${Math.round(people * 10) / 10}`;
}
