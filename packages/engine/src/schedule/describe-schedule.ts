import type { CalendarDate } from "@throughline/model";
import { toDay } from "../calendar/day-number.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import { describeDrivers } from "./describe-drivers.ts";
import { calendarOf, EPSILON } from "./link-bounds.ts";
import { LAG_SAME_AXIS, type Network, PARENT } from "./network.ts";
import { type DatedItem, workDays } from "./read-work.ts";
import type { ScheduleFigures } from "./schedule-figures.ts";
import type { ScheduleView } from "./schedule-view.ts";
import { showDate } from "./shown-days.ts";

/** Float above 0 and up to this many working days, one week, counts as nearly critical. */
const NEAR_CRITICAL_DAYS = 5;

/** All schedule figures of one node, whose item the caller looked up. */
export function describeSchedule(view: ScheduleView, item: DatedItem, node: number): ScheduleFigures {
  const { network, times } = view;
  const days = view.days();
  const floats = view.floats();
  const first = days.start[node] as number;
  const last = days.finish[node] as number;
  const calendar = calendarOf(network, node);
  const isParent = network.role[node] === PARENT;
  const typedDays = workDays(item);
  const totalFloat = inWorkDays(network, view, node, floats.total[node] as number);
  const critical = view.critical()[node] === 1;
  const plannedStart = item.start;
  const deadline = lastAllowed(item, calendar, typedDays);
  const finish = times.earlyFinish[node] as number;
  const isInstant = finish - (times.earlyStart[node] as number) < EPSILON;
  return {
    start: showDate(first),
    finish: showDate(last),
    lateStart: showDate(days.lateStart[node] as number),
    lateFinish: showDate(days.lateFinish[node] as number),
    plannedStart,
    plannedFinish: plannedFinish(item, calendar, typedDays),
    duration: isParent ? spanOf(network, view, node) : typedDays,
    totalFloat,
    freeFloat: inWorkDays(network, view, node, floats.free[node] as number),
    independentFloat: inWorkDays(network, view, node, floats.independent[node] as number),
    critical,
    nearCritical: !critical && totalFloat > EPSILON && totalFloat <= NEAR_CRITICAL_DAYS,
    longestPath: view.longestPath()[node] === 1,
    pushed: pushedBy(item, calendar, times.earlyStart[node] as number, first, isInstant),
    slip: slipOf(item, calendar, finish, last, isInstant),
    deadlineMiss: missOf(deadline, calendar, finish, last, isInstant),
    deadline: deadline === null ? null : showDate(deadline),
    drivers: describeDrivers(view.plan, network, times, days, node),
  };
}

/** The last day on which the item may be finished: its deadline or its hard constraint, the earlier one. */
function lastAllowed(item: DatedItem, calendar: WorkCalendar, typedDays: number): number | null {
  let day = item.deadline === null ? Number.POSITIVE_INFINITY : toDay(item.deadline);
  if ((item.kind === "project" || item.kind === "milestone") && item.constraintDate !== null) {
    const imposed = toDay(item.constraintDate);
    if (item.constraint === "fnlt" || item.constraint === "mfo") day = Math.min(day, imposed);
    if (item.constraint === "snlt" || item.constraint === "mso") {
      day = Math.min(day, typedDays === 0 ? imposed : endDay(calendar, imposed, typedDays));
    }
  }
  return day === Number.POSITIVE_INFINITY ? null : day;
}

/** The last day of work that starts on a day. */
function endDay(calendar: WorkCalendar, start: number, days: number): number {
  return Math.ceil(calendar.finishAt(calendar.toWork(start) + days)) - 1;
}

function plannedFinish(item: DatedItem, calendar: WorkCalendar, typedDays: number): CalendarDate | null {
  if (item.start === null) return null;
  if (item.kind === "milestone") return item.start;
  if (item.duration === null) return null;
  return typedDays === 0 ? item.start : showDate(endDay(calendar, toDay(item.start), typedDays));
}

/** Working days from the typed start to the computed one; an instant goes by the day on which it is shown. */
function pushedBy(
  item: DatedItem,
  calendar: WorkCalendar,
  start: number,
  first: number,
  isInstant: boolean,
): number {
  if (item.start === null) return 0;
  return tidy((isInstant ? calendar.toWork(first) : start) - calendar.toWork(toDay(item.start)));
}

function slipOf(
  item: DatedItem,
  calendar: WorkCalendar,
  finish: number,
  last: number,
  isInstant: boolean,
): number | null {
  if ((item.kind !== "project" && item.kind !== "milestone") || item.baselineStart === null) return null;
  const start = toDay(item.baselineStart);
  const days = item.kind === "milestone" ? 0 : item.baselineDuration;
  if (days === null) return null;
  if (days > 0 && !isInstant) return tidy(finish - (calendar.toWork(start) + days));
  // An instant has no last day of its own: the days on which both are shown decide.
  return calendar.toWork(last) - calendar.toWork(days > 0 ? endDay(calendar, start, days) : start);
}

function missOf(
  deadline: number | null,
  calendar: WorkCalendar,
  finish: number,
  last: number,
  isInstant: boolean,
): number | null {
  if (deadline === null) return null;
  if (isInstant) return calendar.toWork(last) - calendar.toWork(deadline);
  return tidy(finish - calendar.toWork(deadline + 1));
}

/** Days on a node's axis as working days: a parent whose children differ in calendars counts every day. */
function inWorkDays(network: Network, view: ScheduleView, node: number, days: number): number {
  if (!isMixed(network, node)) return days;
  const board = network.calendars[0] as WorkCalendar;
  const axis = calendarOf(network, node);
  const from = view.times.earlyFinish[node] as number;
  return tidy(board.toWork(axis.finishAt(from + days)) - board.toWork(axis.finishAt(from)));
}

function spanOf(network: Network, view: ScheduleView, node: number): number {
  const start = view.times.earlyStart[node] as number;
  const finish = view.times.earlyFinish[node] as number;
  if (!isMixed(network, node)) return tidy(finish - start);
  const board = network.calendars[0] as WorkCalendar;
  const axis = calendarOf(network, node);
  return Math.max(0, tidy(board.toWork(axis.finishAt(finish)) - board.toWork(axis.startAt(start))));
}

function isMixed(network: Network, node: number): boolean {
  if (network.role[node] !== PARENT) return false;
  for (let link = network.inStart[node] as number; link < (network.inStart[node + 1] as number); link++) {
    if (network.lagMode[link] !== LAG_SAME_AXIS) return true;
  }
  return false;
}

function tidy(days: number): number {
  return Math.abs(days) < EPSILON ? 0 : days;
}
