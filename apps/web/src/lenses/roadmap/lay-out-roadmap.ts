import { toDay } from "@throughline/engine";
import { boardCalendar, type DatedItem } from "../../trials/days-of-work.ts";
import { datedPartsOf } from "../../trials/subjects-of.ts";
import type { Rect } from "../../workspace/camera.ts";
import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import { findNotes, type WorkNote } from "./find-notes.ts";
import { firstDayOf, monthOfDay } from "./months.ts";
import { packRows, type Stretch } from "./pack-rows.ts";
import { isShown } from "./roadmap-look.ts";
import { type DatedWork, listWork } from "./shown-work.ts";
import {
  BAR,
  BESIDE,
  DIAMOND,
  HEAD,
  LANE_GAP,
  LANE_PAD,
  LEAST_BAR,
  ROW,
  TRAY_CARD,
  TRAY_GAP,
} from "./sizes.ts";
import { type TimeScale, timeScale, WIDEST, xOf } from "./time-scale.ts";
import { titleRoom } from "./title-room.ts";
import { NO_LANE, type WorkLanes, workLanes } from "./work-lanes.ts";

/** A card on the axis with all that is drawn around it; x in board units. */
export interface WorkBar {
  readonly work: DatedWork;
  readonly rect: Rect;
  readonly lane: string;
  /** Its dates are those of its parts. */
  readonly isParent: boolean;
  /** The title fits into the bar; else it stands to the right. */
  readonly titleInside: boolean;
  /** Where the P80 finish lies, when it is later. */
  readonly likely: number | null;
  readonly baseline: { readonly left: number; readonly right: number } | null;
  readonly note: WorkNote | null;
}

/** A band of the board across the whole axis. */
export interface LaneBand {
  readonly key: string;
  readonly text: string;
  readonly y: number;
  readonly height: number;
  readonly count: number;
}

/** Where everything of the roadmap lies. */
export interface RoadmapLayout {
  readonly scale: TimeScale;
  readonly lanes: WorkLanes;
  /** The axis: the first day, and the day after the last; both begin a month. */
  readonly from: number;
  readonly until: number;
  readonly bars: ReadonlyMap<string, WorkBar>;
  readonly bands: readonly LaneBand[];
  /** What has no date yet; null when there is nothing. */
  readonly tray: LaneBand | null;
  readonly trayRects: ReadonlyMap<string, Rect>;
  /** Below lanes and tray. */
  readonly bottom: number;
}

/** The geometry that placing, dropping and stepping share. */
export const layOutRoadmap: (input: LensInput) => RoadmapLayout = oncePerInput((input) => {
  const scale = timeScale(input);
  const lanes = workLanes(input);
  const { dated, undated } = listWork(input);
  const notes = findNotes(input);
  const flat = dated.map((work) => measure(input, scale, work, notes.get(work.item.id) ?? null));
  const byLane = Map.groupBy(flat, ({ bar }) => lanes.laneOf(bar.work.item.id));
  const bars = new Map<string, WorkBar>();
  const bands: LaneBand[] = [];
  let y = HEAD;
  for (const { key, text } of lanes.lanes) {
    const inside = byLane.get(key) ?? [];
    const { rows, height } = packRows(
      inside.map(({ stretch }) => stretch),
      (id) => datedPartsOf(input, id),
    );
    for (const { bar } of inside) {
      const { id } = bar.work.item;
      const top = y + LANE_PAD + (rows.get(id) ?? 0) * ROW + (ROW - bar.rect.height) / 2 - 1;
      bars.set(id, { ...bar, lane: key, rect: { ...bar.rect, y: top } });
    }
    const band = 2 * LANE_PAD + Math.max(1, height) * ROW;
    bands.push({ key, text, y, height: band, count: inside.length });
    y += band + LANE_GAP;
  }
  const { from, until } = findAxis(input, scale, flat);
  const width = Math.max(xOf(scale, until) - xOf(scale, from), TRAY_CARD * 4);
  const tray = layOutTray(undated, xOf(scale, from) + TRAY_GAP, width - 2 * TRAY_GAP, y);
  return { scale, lanes, from, until, bars, bands, ...tray };
});

interface Measured {
  readonly bar: WorkBar;
  /** The stretch of a row that it needs, with its title and its ghost. */
  readonly stretch: Stretch;
}

function measure(input: LensInput, scale: TimeScale, work: DatedWork, note: WorkNote | null): Measured {
  const { item } = work;
  const rect = rectOf(scale, work);
  const right = rect.x + rect.width;
  const likely = likelyOf(input, scale, work, right);
  const baseline = isShown(input.look, "baseline") ? baselineOf(input, scale, item) : null;
  const { inside, beside } = titleRoom(work, rect.width, note);
  const bar: WorkBar = {
    work,
    rect,
    lane: NO_LANE,
    isParent: datedPartsOf(input, item.id).length > 0,
    titleInside: inside,
    likely,
    baseline,
    note,
  };
  const ends = Math.max(right + BESIDE + beside, likely ?? right, baseline?.right ?? right) + 10;
  return { bar, stretch: { id: item.id, left: Math.min(rect.x, baseline?.left ?? rect.x), right: ends } };
}

/**
 * Where the P80 finish lies: as much later than the finish as the last simulation found, for it answers later than
 * the dates. Null where it is not later, or nothing is uncertain any more.
 */
function likelyOf(input: LensInput, scale: TimeScale, { item, figures, until }: DatedWork, right: number) {
  const delay = figures?.dateRisk?.p80Delay ?? 0;
  if (delay <= 0 || isOver(item) || !isShown(input.look, "likely")) return null;
  const calendar = boardCalendar(input.meta);
  const likely = xOf(scale, calendar.finishAt(calendar.toWork(until) + delay));
  return likely > right + 1 ? likely : null;
}

/** Done or cancelled: nothing about it is uncertain any more. */
function isOver(item: DatedItem): boolean {
  return item.status === "done" || item.status === "reached" || item.status === "cancelled";
}

function rectOf(scale: TimeScale, { item, from, until }: DatedWork): Rect {
  const left = xOf(scale, from);
  if (item.kind === "milestone") {
    return { x: left + scale.perDay / 2 - DIAMOND / 2, y: 0, width: DIAMOND, height: DIAMOND };
  }
  return { x: left, y: 0, width: Math.max(LEAST_BAR, xOf(scale, until) - left), height: BAR };
}

function baselineOf(input: LensInput, scale: TimeScale, item: DatedItem): WorkBar["baseline"] {
  if (!("baselineStart" in item) || item.baselineStart === null) return null;
  const from = toDay(item.baselineStart);
  const days = item.kind === "project" ? (item.baselineDuration ?? item.duration ?? 0) : 0;
  if (days <= 0) return { left: xOf(scale, from), right: xOf(scale, from + 1) };
  const calendar = boardCalendar(input.meta);
  return { left: xOf(scale, from), right: xOf(scale, calendar.finishAt(calendar.toWork(from) + days)) };
}

/** From here on, in board units a day, the axis begins and ends with months; below, with quarters. */
const FINE = 5;

/** From the first of a month before all that is drawn to one after it, with room to move things. */
function findAxis(
  input: LensInput,
  scale: TimeScale,
  all: readonly Measured[],
): { from: number; until: number } {
  const start = scale.origin;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { stretch } of all) {
    first = Math.min(first, start + stretch.left / scale.perDay);
    last = Math.max(last, start + stretch.right / scale.perDay);
  }
  const { statusDate } = input.meta;
  const status = statusDate === null ? null : toDay(statusDate);
  if (all.length === 0) [first, last] = [status ?? start, (status ?? start) + 365];
  else if (status !== null && status > first - 365 && status < last + 365) {
    [first, last] = [Math.min(first, status), Math.max(last, status)];
  }
  // A date typed wrong by a century does not make an axis of a century.
  first = Math.max(first, last - WIDEST / scale.perDay);
  const isFine = scale.perDay >= FINE;
  const before = monthOfDay(Math.floor(first) - (isFine ? 5 : 20));
  const after = monthOfDay(Math.ceil(last) + (isFine ? 15 : 45)) + 1;
  return {
    from: firstDayOf(isFine ? before : before - (before % 3)),
    until: firstDayOf(isFine ? after : Math.ceil(after / 3) * 3),
  };
}

function layOutTray(
  undated: readonly DatedItem[],
  x: number,
  width: number,
  y: number,
): Pick<RoadmapLayout, "tray" | "trayRects" | "bottom"> {
  const trayRects = new Map<string, Rect>();
  if (undated.length === 0) return { tray: null, trayRects, bottom: y };
  const columns = Math.max(1, Math.floor((width + TRAY_GAP) / (TRAY_CARD + TRAY_GAP)));
  undated.forEach(({ id }, at) => {
    const row = Math.floor(at / columns);
    trayRects.set(id, {
      x: x + (at % columns) * (TRAY_CARD + TRAY_GAP),
      y: y + LANE_PAD + row * ROW + (ROW - BAR) / 2,
      width: TRAY_CARD,
      height: BAR,
    });
  });
  const height = 2 * LANE_PAD + Math.ceil(undated.length / columns) * ROW;
  const tray = { key: "tray", text: "No date yet", y, height, count: undated.length };
  return { tray, trayRects, bottom: y + height + LANE_GAP };
}
