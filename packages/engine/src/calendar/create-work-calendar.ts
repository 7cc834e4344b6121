import type { CalendarDate } from "@throughline/model";
import { type DaySpans, readDaySpans, subtractSpans, uniteSpans } from "./day-spans.ts";
import { createWeekAxis, type WeekAxis } from "./week-axis.ts";
import type { RowCalendar } from "./work-calendar.ts";

/** What makes a calendar. `daysOff` go before `extraDays`, and both before the week and its holidays. */
export interface CalendarRules {
  /** Monday is 1 and Sunday 7; none at all counts as all seven. */
  readonly workdays: readonly number[];
  readonly holidays: readonly CalendarDate[];
  /** Days or spans `first/last`, both included. */
  readonly daysOff?: readonly string[];
  readonly extraDays?: readonly string[];
}

/**
 * How far a table reaches before and behind the days asked for, so that most plans need one, and how long it may
 * become (180 years); the rest is arithmetic.
 */
const BEHIND = 1024;
const AHEAD = 2560;
const MAX_TABLE = 65_536;
/** Positions beyond this are held here, so that no sum of durations leads out of the numbers. */
const BORDER = 1e9;
/** Sums of fractions of days come back to whole days within this. */
const GRAIN = 1e-9;

/** The working days under these rules; position 0 is the first working day from 1970-01-01. Never hangs. */
export function createWorkCalendar(rules: CalendarRules): RowCalendar {
  const off = readDaySpans(rules.daysOff ?? []);
  return calendarOfSpans(rules, off, readDaySpans(rules.extraDays ?? []));
}

/** As `createWorkCalendar`, with the exceptions as spans that are already read. */
export function calendarOfSpans(
  rules: Pick<CalendarRules, "workdays" | "holidays">,
  off: DaySpans,
  extra: DaySpans,
): RowCalendar {
  const free = uniteSpans(subtractSpans(readDaySpans(rules.holidays), extra), off);
  return tableOver(createWeekAxis(rules.workdays, free, extra));
}

/** Puts tables before an axis: days to positions and positions to days, grown around the days asked for. */
function tableOver(axis: WeekAxis): RowCalendar {
  let low = 0;
  let days = 0;
  let first = 0;
  let before = new Int32Array(1);
  let dayOf = new Int32Array(0);

  /** Makes the table reach a day; false when it is too far away for a table. */
  function reach(day: number): boolean {
    if (days === 0) low = day;
    const from = Math.min(low, day - BEHIND);
    const until = Math.max(low + days, day + AHEAD);
    if (!(until - from <= MAX_TABLE)) return false;
    // Doubling keeps the cost of growing below the cost of asking.
    const more = day < low ? Math.min(days, MAX_TABLE - (until - from)) : 0;
    fill(from - more, Math.max(until, Math.min(from + 2 * days, from - more + MAX_TABLE)));
    return true;
  }

  function fill(from: number, until: number): void {
    low = from;
    days = until - from;
    first = axis.countBefore(from);
    before = new Int32Array(days + 1);
    dayOf = new Int32Array(axis.countBefore(until) - first);
    axis.tabulate(from, before, dayOf);
  }

  function dayAt(index: number): number {
    const i = index - first;
    if (i >= 0 && i < dayOf.length) return dayOf[i] as number;
    const day = axis.dayAt(index);
    reach(day);
    return day;
  }

  function isWorking(day: number): boolean {
    const i = day - low;
    if (i >= 0 && i < days) return (before[i + 1] as number) > (before[i] as number);
    return axis.isWorking(day);
  }

  function toWork(instant: number): number {
    const day = Math.floor(instant);
    const i = day - low;
    if ((i >= 0 && i < days) || reach(day)) {
      const at = before[day - low] as number;
      return instant > day && (before[day - low + 1] as number) > at ? at + (instant - day) : at;
    }
    return axis.countBefore(day) + (instant > day && axis.isWorking(day) ? instant - day : 0);
  }

  function startAt(position: number): number {
    const held = hold(position);
    const index = Math.floor(held);
    return dayAt(index) + (held - index);
  }

  function finishAt(position: number): number {
    const held = hold(position);
    const index = Math.ceil(held) - 1;
    return dayAt(index) + (held - index);
  }

  // The rows read the tables without a call for each value; what lies outside goes the single way, which grows them.

  function toWorkEach(instants: Float64Array, at: number, out: Float64Array): void {
    let [table, from, until] = [before, low, low + days];
    for (let k = 0; k < out.length; k++) {
      const instant = instants[at + k] as number;
      const day = Math.floor(instant);
      if (day >= from && day < until) {
        const i = (day - from) | 0;
        const position = table[i] as number;
        out[k] = instant > day && (table[i + 1] as number) > position ? position + (instant - day) : position;
      } else {
        out[k] = toWork(instant);
        [table, from, until] = [before, low, low + days];
      }
    }
  }

  function startAtEach(positions: Float64Array, at: number, out: Float64Array): void {
    let [table, from, until] = [dayOf, first, tableEnd()];
    for (let k = 0; k < out.length; k++) {
      const held = snap(positions[at + k] as number);
      const index = Math.floor(held);
      if (index >= from && index < until) out[k] = (table[(index - from) | 0] as number) + (held - index);
      else {
        out[k] = startAt(held);
        [table, from, until] = [dayOf, first, tableEnd()];
      }
    }
  }

  function finishAtEach(positions: Float64Array, at: number, out: Float64Array): void {
    let [table, from, until] = [dayOf, first, tableEnd()];
    for (let k = 0; k < out.length; k++) {
      const held = snap(positions[at + k] as number);
      const index = Math.ceil(held) - 1;
      if (index >= from && index < until) out[k] = (table[(index - from) | 0] as number) + (held - index);
      else {
        out[k] = finishAt(held);
        [table, from, until] = [dayOf, first, tableEnd()];
      }
    }
  }

  /** Where the rows stop reading the table: at once when it reaches a border, for they do not look for that. */
  function tableEnd(): number {
    const end = first + dayOf.length;
    return first > -BORDER && end < BORDER ? end : Number.NEGATIVE_INFINITY;
  }

  return { isWorking, toWork, startAt, finishAt, toWorkEach, startAtEach, finishAtEach };
}

function hold(position: number): number {
  return Math.min(BORDER, Math.max(-BORDER, snap(position)));
}

function snap(position: number): number {
  const near = Math.round(position);
  return Math.abs(position - near) < GRAIN ? near : position;
}
