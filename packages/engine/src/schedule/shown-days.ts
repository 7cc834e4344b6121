import type { CalendarDate } from "@throughline/model";
import { toDate, toDay } from "../calendar/day-number.ts";
import type { Plan } from "../plan.ts";
import { isDriving } from "./find-drivers.ts";
import { calendarOf, EPSILON } from "./link-bounds.ts";
import { FF, FIXED, FS, GATE, type Network, PARENT, STARTED, type Times } from "./network.ts";
import { type DatedItem, isDated } from "./read-work.ts";

/** The days on which nodes are shown, by node: the first and last day of work, early and late. */
export interface ShownDays {
  readonly start: Int32Array;
  readonly finish: Int32Array;
  readonly lateStart: Int32Array;
  readonly lateFinish: Int32Array;
}

const FIRST = toDay("1900-01-01");
const LAST = toDay("2999-12-31");
/** Dates already written: few days are shown, and each of them often. */
const DATES = new Map<number, CalendarDate>();

/**
 * Turns positions into days. Work is shown from its first to its last day. What takes no time is an instant:
 * pinned to a typed date it is shown there, even on a free day; at the finish of a predecessor it is shown on
 * that last day, otherwise on the day that begins with it. A parent is shown around its children.
 */
export function showDays(plan: Plan, network: Network, times: Times): ShownDays {
  const size = network.ids.length;
  const days: ShownDays = {
    start: new Int32Array(size),
    finish: new Int32Array(size),
    lateStart: new Int32Array(size),
    lateFinish: new Int32Array(size),
  };
  const mornings = new Uint8Array(size);
  for (let node = 0; node < size; node++) {
    const kind = network.role[node] as number;
    if (kind === PARENT) {
      showAround(network, node, days);
      continue;
    }
    const calendar = calendarOf(network, node);
    const start = times.earlyStart[node] as number;
    const finish = times.earlyFinish[node] as number;
    const lateFinish = times.lateFinish[node] as number;
    const lateEnd = lastDayOf(calendar.finishAt(lateFinish));
    if (finish - start > EPSILON || kind === STARTED) {
      const first = hold(Math.floor(calendar.startAt(start)));
      days.start[node] = first;
      days.finish[node] = Math.max(first, lastDayOf(calendar.finishAt(finish)));
      const begun = kind === STARTED;
      const lateFirst = hold(Math.floor(calendar.startAt(times.lateStart[node] as number)));
      days.lateStart[node] = begun ? first : lateFirst;
      days.lateFinish[node] = begun ? lateEnd : Math.max(lateFirst, lateEnd);
      continue;
    }
    const day = showInstant(plan, network, times, node, mornings);
    days.start[node] = day;
    days.finish[node] = day;
    let late = day;
    if (lateFinish > finish + EPSILON) late = Math.max(day, lateEnd);
    if (lateFinish < finish - EPSILON) late = Math.min(day, lateEnd);
    days.lateStart[node] = late;
    days.lateFinish[node] = late;
  }
  return days;
}

/** A day as a date, held between the years that a record may have. */
export function showDate(day: number): CalendarDate {
  const held = hold(day);
  let date = DATES.get(held);
  if (date === undefined) {
    date = toDate(held);
    DATES.set(held, date);
  }
  return date;
}

function hold(day: number): number {
  return Math.min(LAST, Math.max(FIRST, day));
}

function lastDayOf(instant: number): number {
  return hold(Math.ceil(instant) - 1);
}

function showInstant(plan: Plan, network: Network, times: Times, node: number, mornings: Uint8Array): number {
  const calendar = calendarOf(network, node);
  const position = times.earlyFinish[node] as number;
  const isPinned = network.role[node] !== GATE ? pinnedDay(plan, network, node, position) : null;
  const morning = isPinned !== null || isMorning(network, times, node, mornings);
  mornings[node] = morning ? 1 : 0;
  if (isPinned !== null) return isPinned;
  return morning ? hold(Math.floor(calendar.startAt(position))) : lastDayOf(calendar.finishAt(position));
}

/** The typed date of an item that takes no time, when it lies where that date puts it. */
function pinnedDay(plan: Plan, network: Network, node: number, position: number): number | null {
  const item = plan.items.get(network.ids[node] as string);
  if (!item || !isDated(item)) return null;
  const calendar = calendarOf(network, node);
  if (network.role[node] === FIXED) return fixedDay(item, network, node, position);
  if (item.start === null) return null;
  const day = toDay(item.start);
  return Math.abs(calendar.toWork(day) - position) < EPSILON ? day : null;
}

function fixedDay(item: DatedItem, network: Network, node: number, position: number): number | null {
  if ((item.kind !== "project" && item.kind !== "milestone") || item.constraintDate === null) return null;
  const day = toDay(item.constraintDate);
  const typed = calendarOf(network, node).toWork(item.constraint === "mfo" ? day + 1 : day);
  return Math.abs(typed - position) < EPSILON ? day : null;
}

/** True when an instant is held by something that begins, not only by work that ends. */
function isMorning(network: Network, times: Times, node: number, mornings: Uint8Array): boolean {
  const position = times.earlyFinish[node] as number;
  if (network.role[node] === FIXED) return true;
  if (Math.abs((network.minStart[node] as number) - position) < EPSILON) return true;
  for (let link = network.inStart[node] as number; link < (network.inStart[node + 1] as number); link++) {
    if (!isDriving(network, times, link)) continue;
    const from = network.linkFrom[link] as number;
    const type = network.linkType[link] as number;
    if (network.linkIds[link] === null) {
      if (mornings[from] === 1) return true;
      continue;
    }
    if ((type !== FS && type !== FF) || mornings[from] === 1) return true;
  }
  return false;
}

function showAround(network: Network, node: number, days: ShownDays): void {
  let [start, finish, lateStart, lateFinish] = [LAST, FIRST, LAST, FIRST];
  for (let link = network.inStart[node] as number; link < (network.inStart[node + 1] as number); link++) {
    const child = network.linkFrom[link] as number;
    start = Math.min(start, days.start[child] as number);
    finish = Math.max(finish, days.finish[child] as number);
    lateStart = Math.min(lateStart, days.lateStart[child] as number);
    lateFinish = Math.max(lateFinish, days.lateFinish[child] as number);
  }
  days.start[node] = start;
  days.finish[node] = finish;
  days.lateStart[node] = lateStart;
  days.lateFinish[node] = lateFinish;
}
