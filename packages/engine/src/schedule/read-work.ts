import type { Item, ItemOf } from "@throughline/model";
import { toDay } from "../calendar/day-number.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import { DONE, FIXED, STARTED, WORK } from "./network.ts";

/** The kinds of item that lie on the time axis by themselves. */
export type DatedItem = ItemOf<"project"> | ItemOf<"milestone"> | ItemOf<"deliverable"> | ItemOf<"change">;

/** No duration and no lag is longer than this many days (2,700 years), so that sums stay numbers. */
export const LONGEST = 1_000_000;

/** What one item says about its own dates, as positions on its calendar. Written anew for each item. */
export interface WorkReading {
  role: number;
  /** Working days left, and which share of the typed duration they are. */
  duration: number;
  left: number;
  minStart: number;
  minFinish: number;
  maxStart: number;
  maxFinish: number;
  fixedStart: number;
  asLate: boolean;
  /** The earliest typed day on which it may start, or NaN; and any other typed day, or NaN. */
  startDay: number;
  otherDay: number;
  /** False for work that is done or under way: what is not begun cannot begin before the status date. */
  waits: boolean;
}

/** True for the items that get dates: work that is not cancelled. */
export function isDated(item: Item): item is DatedItem {
  switch (item.kind) {
    case "milestone":
      return true;
    case "project":
    case "deliverable":
    case "change":
      return item.status !== "cancelled";
    default:
      return false;
  }
}

/** An empty reading, to be passed to `readWork`. */
export function createReading(): WorkReading {
  return {
    role: WORK,
    duration: 0,
    left: 1,
    minStart: 0,
    minFinish: 0,
    maxStart: 0,
    maxFinish: 0,
    fixedStart: 0,
    asLate: false,
    startDay: 0,
    otherDay: 0,
    waits: true,
  };
}

/**
 * Reads what an item says about its own dates: typed starts and constraints as bounds, progress as what is
 * done. `statusAt` is the position of the status date, or NaN without one; progress then counts for nothing.
 */
export function readWork(
  item: DatedItem,
  calendar: WorkCalendar,
  statusAt: number,
  reading: WorkReading,
): void {
  const start = item.start === null ? Number.NaN : toDay(item.start);
  reading.role = WORK;
  reading.duration = workDays(item);
  reading.left = 1;
  reading.minStart = Number.isNaN(start) ? Number.NEGATIVE_INFINITY : calendar.toWork(start);
  reading.minFinish = Number.NEGATIVE_INFINITY;
  reading.maxStart = Number.POSITIVE_INFINITY;
  reading.maxFinish = Number.POSITIVE_INFINITY;
  reading.fixedStart = Number.NaN;
  reading.asLate = false;
  reading.startDay = start;
  reading.otherDay = Number.NaN;
  reading.waits = !Number.isNaN(statusAt);

  const earliest = item.kind === "milestone" ? null : item.earliestStart;
  if (earliest !== null) holdStart(reading, calendar, toDay(earliest));
  if (item.deadline !== null) {
    const day = toDay(item.deadline);
    reading.maxFinish = calendar.toWork(day + 1);
    reading.otherDay = day;
  }
  if ((item.kind === "project" || item.kind === "milestone") && item.constraint !== "asap") {
    readConstraint(item, calendar, reading);
  }
  if (!Number.isNaN(statusAt))
    readProgress(item, Number.isNaN(start) ? start : calendar.toWork(start), statusAt, reading);
  // What must start on a day (a fixed start with an upper bound) is not over the evening before, even if it takes no time.
  if (reading.role === FIXED && reading.maxStart < Number.POSITIVE_INFINITY)
    reading.minStart = Math.max(reading.minStart, reading.fixedStart);
}

/** The typed duration in working days, held between 0 and the longest; none counts as 0. */
export function workDays(item: DatedItem): number {
  if (item.kind === "milestone" || item.duration === null) return 0;
  return Math.min(LONGEST, Math.max(0, item.duration));
}

function holdStart(reading: WorkReading, calendar: WorkCalendar, day: number): void {
  reading.minStart = Math.max(reading.minStart, calendar.toWork(day));
  if (!(reading.startDay <= day)) reading.startDay = day;
}

function readConstraint(
  item: ItemOf<"project"> | ItemOf<"milestone">,
  calendar: WorkCalendar,
  reading: WorkReading,
): void {
  if (item.constraint === "alap") reading.asLate = true;
  if (item.constraintDate === null) return;
  const day = toDay(item.constraintDate);
  const morning = calendar.toWork(day);
  const evening = calendar.toWork(day + 1);
  if (!(reading.otherDay <= day)) reading.otherDay = day;
  switch (item.constraint) {
    case "snet":
      holdStart(reading, calendar, day);
      break;
    case "snlt":
      reading.maxStart = morning;
      break;
    case "fnet":
      reading.minFinish = evening;
      break;
    case "fnlt":
      reading.maxFinish = Math.min(reading.maxFinish, evening);
      break;
    case "mso":
      reading.role = FIXED;
      reading.fixedStart = morning;
      reading.maxStart = morning;
      if (!(reading.startDay <= day)) reading.startDay = day;
      break;
    case "mfo":
      reading.role = FIXED;
      reading.fixedStart = evening - reading.duration;
      reading.maxFinish = Math.min(reading.maxFinish, evening);
      break;
    default:
  }
}

function readProgress(item: DatedItem, startAt: number, statusAt: number, reading: WorkReading): void {
  const progress = item.kind === "milestone" ? 0 : Math.min(1, Math.max(0, item.progress ?? 0));
  if (progress >= 1 || item.status === "done" || item.status === "reached") {
    reading.waits = false;
    // Without a typed start nobody knows where it lay: the links say.
    if (Number.isNaN(startAt)) return;
    reading.role = DONE;
    reading.fixedStart = startAt;
    return;
  }
  if (progress > 0 || item.status === "in-progress") {
    reading.left = 1 - progress;
    reading.duration *= reading.left;
    if (Number.isNaN(startAt)) return;
    reading.role = STARTED;
    reading.fixedStart = startAt;
    // What remains waits for the status date, and for a later day on which it is typed to go on.
    reading.minStart = Math.max(reading.minStart, statusAt);
    reading.waits = false;
    return;
  }
  // What has not begun cannot lie in the past, whatever was imposed.
  if (reading.role === FIXED) reading.fixedStart = Math.max(reading.fixedStart, statusAt);
}
