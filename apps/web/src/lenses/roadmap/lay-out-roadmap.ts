import type { DatedItem } from "../../trials/days-of-work.ts";
import { datedPartsOf } from "../../trials/subjects-of.ts";
import type { Rect } from "../../workspace/camera.ts";
import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import { findAxis } from "./find-axis.ts";
import { findNotes } from "./find-notes.ts";
import type { WorkBar } from "./measure-bar.ts";
import { packRows } from "./pack-rows.ts";
import { rememberBar } from "./remember-bar.ts";
import { listWork } from "./shown-work.ts";
import { BAR, BAR_TOP, HEAD, LANE_GAP, LANE_PAD, ROW, TRAY_CARD, TRAY_GAP } from "./sizes.ts";
import { type TimeScale, timeScale, xOf } from "./time-scale.ts";
import { type WorkLanes, workLanes } from "./work-lanes.ts";

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

const NO_PARTS: readonly string[] = [];

/** The geometry that placing, dropping and stepping share. */
export const layOutRoadmap: (input: LensInput) => RoadmapLayout = oncePerInput((input) => {
  const scale = timeScale(input);
  const lanes = workLanes(input);
  const { dated, undated } = listWork(input);
  const notes = findNotes(input);
  const parts = new Map(dated.map(({ item: { id } }) => [id, datedPartsOf(input, id)]));
  const partsOf = (id: string) => parts.get(id) ?? NO_PARTS;
  const flat = dated.map((work) => {
    const { id } = work.item;
    return rememberBar(input, scale, work, notes.get(id) ?? null, partsOf(id).length > 0);
  });
  const byLane = Map.groupBy(flat, ({ bar }) => lanes.laneOf(bar.work.item.id));
  const bars = new Map<string, WorkBar>();
  const bands: LaneBand[] = [];
  let y = HEAD;
  for (const { key, text } of lanes.lanes) {
    const inside = byLane.get(key) ?? [];
    const { rows, height } = packRows(
      inside.map(({ stretch }) => stretch),
      partsOf,
    );
    for (const { bar } of inside) {
      const { id } = bar.work.item;
      const top = y + LANE_PAD + (rows.get(id) ?? 0) * ROW + BAR_TOP + (BAR - bar.rect.height) / 2;
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
