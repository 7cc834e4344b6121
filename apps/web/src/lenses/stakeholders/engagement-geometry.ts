import type { ItemOf } from "@throughline/model";
import type { Rect } from "../../workspace/camera.ts";
import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import { engagementLevels, levelOf } from "./engagement-levels.ts";
import { readStakeholders, type Stakeholder } from "./read-stakeholders.ts";
import { CHIP, GAP, layTray, TRAY_GAP } from "./tray.ts";

const DOT = 20;
const PAD = 8;
const BETWEEN = 4;
/** A chip, and beside it the dot of what is wanted. */
const COLUMN = PAD + CHIP.width + GAP + DOT + PAD;
const LINE = CHIP.height + GAP;

/** Where stakeholders stand by engagement: each in a row in which the way to what is wanted is free. */
export interface EngagementGeometry {
  readonly width: number;
  /** Of the columns, without the tray. */
  readonly height: number;
  readonly tray: Rect;
  readonly places: ReadonlyMap<string, Rect>;
  /** What is wanted, by the id of the stakeholder; beside the chip where nobody said. */
  readonly wanted: ReadonlyMap<string, Rect>;
  readonly bounds: Rect;
}

/** Lays out the engagement matrix: several stakeholders share a row where their ways do not meet. */
export const engagementGeometry = oncePerInput((input: LensInput): EngagementGeometry => {
  const all = [...readStakeholders(input)].sort(byInfluence);
  const places = new Map<string, Rect>();
  const wanted = new Map<string, Rect>();
  const rows: boolean[][] = [];
  const firstFree = engagementLevels.map(() => 0);
  for (const { item } of all) {
    const now = levelOf(item.engagementNow);
    if (now === null) continue;
    const aim = levelOf(item.engagementWanted) ?? now;
    const [from, to] = [Math.min(now, aim), Math.max(now, aim)];
    const row = takeRow(rows, firstFree, from, to);
    const y = PAD + row * LINE;
    places.set(item.id, { x: columnX(now) + PAD, y, ...CHIP });
    wanted.set(item.id, dotAt(now, aim, y));
  }
  const width = columnX(engagementLevels.length) - BETWEEN;
  const height = PAD + Math.max(3, rows.length) * LINE - GAP + PAD;
  const unknown = all.filter(({ item }) => !places.has(item.id));
  const tray = layTray(width, height + TRAY_GAP, unknown, places);
  return { width, height, tray, places, wanted, bounds: { x: 0, y: 0, width, height: tray.y + tray.height } };
});

/** The left edge of a column, 0 the first. */
export function columnX(level: number): number {
  return level * (COLUMN + BETWEEN);
}

/** The rectangle of a column. */
export function columnRect({ height }: EngagementGeometry, level: number): Rect {
  return { x: columnX(level), y: 0, width: COLUMN, height };
}

/** The column at a point; “tray” below all columns, null far away. */
export function columnAt(geometry: EngagementGeometry, x: number, y: number): number | "tray" | null {
  const { width, height, tray } = geometry;
  const slack = CHIP.width / 2;
  if (x < -slack || x > width + slack || y < -slack || y > tray.y + tray.height + slack) return null;
  if (y > height + TRAY_GAP / 2) return "tray";
  const level = Math.floor((x + BETWEEN / 2) / (COLUMN + BETWEEN));
  return Math.min(engagementLevels.length - 1, Math.max(0, level));
}

/** The first row whose columns from `from` to `to` are free. Rows that are full there are not asked again. */
function takeRow(rows: boolean[][], firstFree: number[], from: number, to: number): number {
  let row = Math.max(...firstFree.slice(from, to + 1));
  const isTaken = () => rows[row]?.slice(from, to + 1).some(Boolean);
  while (isTaken()) row += 1;
  rows[row] ??= [];
  for (let level = from; level <= to; level += 1) {
    const taken = rows[row];
    if (taken) taken[level] = true;
    while (rows[firstFree[level] ?? 0]?.[level]) firstFree[level] = (firstFree[level] ?? 0) + 1;
  }
  return row;
}

/** Beside the chip in its own column, else at the near side of the wanted one. */
function dotAt(now: number, aim: number, y: number): Rect {
  const left = columnX(aim);
  const x = aim > now ? left + PAD : aim < now ? left + COLUMN - PAD - DOT : left + PAD + CHIP.width + GAP;
  return { x, y: y + (CHIP.height - DOT) / 2, width: DOT, height: DOT };
}

/** The most influential first; of equals by id. */
function byInfluence(one: Stakeholder, other: Stakeholder): number {
  return influenceOf(other.item) - influenceOf(one.item) || (one.item.id < other.item.id ? -1 : 1);
}

function influenceOf({ power, interest }: ItemOf<"stakeholder">): number {
  return power === null && interest === null ? -1 : (power ?? 0.5) * (interest ?? 0.5);
}
