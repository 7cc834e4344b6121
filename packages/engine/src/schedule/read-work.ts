import type { Item, ItemOf } from "@throughline/model";
import { toDay } from "../calendar/day-number.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import { DONE, FIXED, STARTED, WORK } from "./network.ts";
import type { WorkList } from "./work-list.ts";

/** The kinds of item that lie on the time axis by themselves. */
export type DatedItem = ItemOf<"project"> | ItemOf<"milestone"> | ItemOf<"deliverable"> | ItemOf<"change">;

/** No duration and no lag is longer than this many days (2,700 years), so that sums stay numbers. */
export const LONGEST = 1_000_000;

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

/**
 * Reads what an item says about its own dates into its place of the list: typed starts and constraints as bounds,
 * progress as what is done. `statusAt` is the position of the status date, or NaN without one; progress then
 * counts for nothing.
 */
export function readWork(
  work: WorkList,
  at: number,
  item: DatedItem,
  calendar: WorkCalendar,
  statusAt: number,
): void {
  let startAt = Number.NaN;
  work.role[at] = WORK;
  work.duration[at] = workDays(item);
  work.left[at] = 1;
  work.minStart[at] = Number.NEGATIVE_INFINITY;
  work.minFinish[at] = Number.NEGATIVE_INFINITY;
  work.maxStart[at] = Number.POSITIVE_INFINITY;
  work.maxFinish[at] = Number.POSITIVE_INFINITY;
  work.fixedStart[at] = Number.NaN;
  work.asLate[at] = 0;
  work.hasDate[at] = 0;
  work.startDay[at] = Number.POSITIVE_INFINITY;
  work.otherDay[at] = Number.POSITIVE_INFINITY;
  work.waits[at] = Number.isNaN(statusAt) ? 0 : 1;
  if (item.start !== null) startAt = holdStart(work, at, calendar, toDay(item.start));
  if (item.kind !== "milestone" && item.earliestStart !== null)
    holdStart(work, at, calendar, toDay(item.earliestStart));
  if (item.deadline !== null) {
    const day = toDay(item.deadline);
    work.maxFinish[at] = calendar.toWork(day + 1);
    noteDay(work, at, day);
  }
  if ((item.kind === "project" || item.kind === "milestone") && item.constraint !== "asap") {
    readConstraint(work, at, item, calendar);
  }
  if (!Number.isNaN(statusAt)) readProgress(work, at, item, startAt, statusAt);
  // What must start on a day (a fixed start with an upper bound) is not over the evening before, even if it takes no time.
  if (work.role[at] === FIXED && (work.maxStart[at] as number) < Number.POSITIVE_INFINITY)
    raise(work.minStart, at, work.fixedStart[at] as number);
}

/** The typed duration in working days, held between 0 and the longest; none counts as 0. */
export function workDays(item: DatedItem): number {
  if (item.kind === "milestone" || item.duration === null) return 0;
  return Math.min(LONGEST, Math.max(0, item.duration));
}

/** Holds the start at a day or later; gives the day's position. */
function holdStart(work: WorkList, at: number, calendar: WorkCalendar, day: number): number {
  const position = calendar.toWork(day);
  raise(work.minStart, at, position);
  noteStart(work, at, day);
  return position;
}

/** Notes a typed day on which an item may start. */
function noteStart(work: WorkList, at: number, day: number): void {
  work.hasDate[at] = 1;
  lower(work.startDay, at, day);
}

/** Notes any other typed day. */
function noteDay(work: WorkList, at: number, day: number): void {
  work.hasDate[at] = 1;
  lower(work.otherDay, at, day);
}

function readConstraint(
  work: WorkList,
  at: number,
  item: ItemOf<"project"> | ItemOf<"milestone">,
  calendar: WorkCalendar,
): void {
  if (item.constraint === "alap") work.asLate[at] = 1;
  if (item.constraintDate === null) return;
  const day = toDay(item.constraintDate);
  const morning = calendar.toWork(day);
  const evening = calendar.toWork(day + 1);
  noteDay(work, at, day);
  switch (item.constraint) {
    case "snet":
      holdStart(work, at, calendar, day);
      break;
    case "snlt":
      work.maxStart[at] = morning;
      break;
    case "fnet":
      work.minFinish[at] = evening;
      break;
    case "fnlt":
      lower(work.maxFinish, at, evening);
      break;
    case "mso":
      work.role[at] = FIXED;
      work.fixedStart[at] = morning;
      work.maxStart[at] = morning;
      noteStart(work, at, day);
      break;
    case "mfo":
      work.role[at] = FIXED;
      work.fixedStart[at] = evening - (work.duration[at] as number);
      lower(work.maxFinish, at, evening);
      break;
    default:
  }
}

function readProgress(work: WorkList, at: number, item: DatedItem, startAt: number, statusAt: number): void {
  const progress = item.kind === "milestone" ? 0 : Math.min(1, Math.max(0, item.progress ?? 0));
  if (progress >= 1 || item.status === "done" || item.status === "reached") {
    work.waits[at] = 0;
    // Without a typed start nobody knows where it lay: the links say.
    if (Number.isNaN(startAt)) return;
    work.role[at] = DONE;
    work.fixedStart[at] = startAt;
    return;
  }
  if (progress > 0 || item.status === "in-progress") {
    work.left[at] = 1 - progress;
    work.duration[at] = (work.duration[at] as number) * (1 - progress);
    if (Number.isNaN(startAt)) return;
    work.role[at] = STARTED;
    work.fixedStart[at] = startAt;
    // What remains waits for the status date, and for a later day on which it is typed to go on.
    raise(work.minStart, at, statusAt);
    work.waits[at] = 0;
    return;
  }
  // What has not begun cannot lie in the past, whatever was imposed.
  if (work.role[at] === FIXED) raise(work.fixedStart, at, statusAt);
}

function raise(bounds: Float64Array, at: number, to: number): void {
  if (to > (bounds[at] as number)) bounds[at] = to;
}

function lower(bounds: Float64Array, at: number, to: number): void {
  if (to < (bounds[at] as number)) bounds[at] = to;
}
