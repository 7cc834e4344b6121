import { toDay } from "@throughline/engine";
import { boardCalendar, type DatedItem } from "../../trials/days-of-work.ts";
import type { Rect } from "../../workspace/camera.ts";
import type { Facts } from "../arrangement.ts";
import type { LensInput } from "../lens.ts";
import { barFacts } from "./bar-facts.ts";
import type { WorkNote } from "./find-notes.ts";
import type { Stretch } from "./pack-rows.ts";
import { isShown } from "./roadmap-look.ts";
import type { DatedWork } from "./shown-work.ts";
import { BAR, BESIDE, DIAMOND, LEAST_BAR } from "./sizes.ts";
import { type TimeScale, xOf } from "./time-scale.ts";
import { titleRoom } from "./title-room.ts";
import { NO_LANE } from "./work-lanes.ts";

/** A card on the axis with all that is drawn around it; x in board units. */
export interface WorkBar {
  readonly work: DatedWork;
  readonly rect: Rect;
  readonly lane: string;
  /** Its dates are those of its parts. */
  readonly isParent: boolean;
  /** What its face says beside the record. */
  readonly facts: Facts;
  /** Where the P80 finish lies, when it is later. */
  readonly likely: number | null;
  readonly baseline: { readonly left: number; readonly right: number } | null;
  readonly note: WorkNote | null;
}

/** A bar before it has a row: all that time alone says of it. */
export interface Measured {
  readonly bar: WorkBar;
  /** The stretch of a row that it needs, with its title and its ghost. */
  readonly stretch: Stretch;
}

/** Measures the bar of a card: how far it goes, what is drawn around it, and the room it needs in a row. */
export function measureBar(
  input: LensInput,
  scale: TimeScale,
  work: DatedWork,
  note: WorkNote | null,
  isParent: boolean,
): Measured {
  const { item } = work;
  const rect = rectOf(scale, work);
  const right = rect.x + rect.width;
  const likely = likelyOf(input, scale, work, right);
  const baseline = isShown(input.look, "baseline") ? baselineOf(input, scale, item) : null;
  const { inside, title, beside } = titleRoom(work, rect.width, note);
  const bar: WorkBar = {
    work,
    rect,
    lane: NO_LANE,
    isParent,
    facts: barFacts({ work, width: rect.width, isParent, isInside: inside, room: title, note }),
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
