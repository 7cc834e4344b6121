import type { RowCalendar, WorkCalendar } from "../calendar/work-calendar.ts";
import {
  FF,
  FS,
  LAG_ELAPSED,
  LAG_OTHER_CALENDAR,
  LAG_SAME_AXIS,
  LAG_SHARE,
  LAG_SHARE_OTHER_CALENDAR,
  type Network,
  PARENT,
} from "./network.ts";

/** Positions closer than this, in working days, are one: what sums of fractions of days leave over. */
export const EPSILON = 1e-6;

/**
 * The position on the successor's calendar before which a link lets its start (FS, SS) or finish (FF, SF) not
 * lie, when the predecessor lies at `start` and `finish` on its own calendar. A lag counts on the calendar of
 * the successor, elapsed days on none, a share is one of the predecessor's span.
 */
export function boundAhead(network: Network, link: number, start: number, finish: number): number {
  const type = network.linkType[link] as number;
  const mode = network.lagMode[link] as number;
  const lag = network.lag[link] as number;
  const byFinish = type === FS || type === FF;
  if (mode === LAG_SAME_AXIS) return (byFinish ? finish : start) + lag;
  if (mode === LAG_SHARE) return (byFinish ? finish : start) + lag * (finish - start);
  const from = network.linkFrom[link] as number;
  const to = calendarOf(network, network.linkTo[link] as number);
  const instant = byFinish
    ? finishInstant(network, from, start, finish)
    : calendarOf(network, from).startAt(start);
  if (mode === LAG_ELAPSED) return to.toWork(instant + lag);
  return to.toWork(instant) + (mode === LAG_SHARE_OTHER_CALENDAR ? lag * (finish - start) : lag);
}

/**
 * The mirror of `boundAhead`: the last position on the predecessor's calendar at which its finish (FS, FF) or
 * start (SS, SF) may lie so that the successor keeps `target`, a start (FS, SS) or a finish (FF, SF) on its own
 * calendar. `start` and `span` are where the predecessor lies early and how long it is.
 */
export function boundBack(
  network: Network,
  link: number,
  target: number,
  start: number,
  span: number,
): number {
  const mode = network.lagMode[link] as number;
  const lag = network.lag[link] as number;
  if (mode === LAG_SAME_AXIS) return target - lag;
  if (mode === LAG_SHARE) return target - lag * span;
  const type = network.linkType[link] as number;
  const from = calendarOf(network, network.linkFrom[link] as number);
  const to = calendarOf(network, network.linkTo[link] as number);
  const instant = latestInstant(to, mode, target, lag, span);
  const position = from.toWork(instant);
  if (type === FS || type === FF || from.startAt(position) <= instant) return position;
  // The predecessor is free at that instant: its start must lie on the working day before, or where it is.
  return start < position ? Math.max(position - 1, start) : position - 1;
}

/** The last instant that the successor's calendar counts as this position, before the lag. */
function latestInstant(to: WorkCalendar, mode: number, target: number, lag: number, span: number): number {
  if (mode === LAG_ELAPSED) return to.startAt(target) - lag;
  return to.startAt(mode === LAG_OTHER_CALENDAR ? target - lag : target - lag * span);
}

function finishInstant(network: Network, node: number, start: number, finish: number): number {
  const calendar = calendarOf(network, node);
  return isMorning(network, node, start, finish) ? calendar.startAt(finish) : calendar.finishAt(finish);
}

/**
 * True for what takes no time and lies at its own date, and for a parent that such a part of it ends: it is over
 * on the morning of that day, not on the evening of the working day before.
 */
export function isMorning(network: Network, node: number, start: number, finish: number): boolean {
  const takesNone = finish === start || network.role[node] === PARENT;
  return takesNone && finish <= (network.morning[node] as number) + EPSILON;
}

/** The calendar of a node. */
export function calendarOf(network: Network, node: number): RowCalendar {
  return network.calendars[network.calendarOf[node] as number] as RowCalendar;
}
