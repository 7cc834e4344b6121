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
  // The days of the table are `low` until `high`, its positions `first` until `end`; at first there are none.
  let [low, high, first, end] = [0, 0, 0, 0];
  let before = new Int32Array(1);
  let dayOf = new Int32Array(0);

  /** Makes the table reach a day; false when it is too far away for a table. */
  function reach(day: number): boolean {
    if (high === low) low = high = day;
    const days = high - low;
    const from = Math.min(low, day - BEHIND);
    const until = Math.max(high, day + AHEAD);
    if (!(until - from <= MAX_TABLE)) return false;
    // Doubling keeps the cost of growing below the cost of asking.
    const more = day < low ? Math.min(days, MAX_TABLE - (until - from)) : 0;
    fill(from - more, Math.max(until, Math.min(from + 2 * days, from - more + MAX_TABLE)));
    return true;
  }

  function fill(from: number, until: number): void {
    low = from;
    high = until;
    first = axis.countBefore(from);
    end = axis.countBefore(until);
    before = new Int32Array(until - from + 1);
    dayOf = new Int32Array(end - first);
    axis.tabulate(from, before, dayOf);
    // Where the table touches a border, positions are looked up by the way that looks for borders.
    if (first <= -BORDER || end >= BORDER) end = Number.NEGATIVE_INFINITY;
  }

  function isWorking(day: number): boolean {
    if (!(day >= low && day < high)) return axis.isWorking(day);
    const i = (day - low) | 0;
    return (before[i + 1] as number) > (before[i] as number);
  }

  function toWork(instant: number): number {
    const day = Math.floor(instant);
    if (!(day >= low && day < high) && !reach(day))
      return axis.countBefore(day) + (instant > day && axis.isWorking(day) ? instant - day : 0);
    const i = (day - low) | 0;
    const at = before[i] as number;
    return instant > day && (before[i + 1] as number) > at ? at + (instant - day) : at;
  }

  function startAt(position: number): number {
    const snapped = snap(position);
    const index = Math.floor(snapped);
    if (index >= first && index < end) return (dayOf[(index - first) | 0] as number) + (snapped - index);
    const held = hold(snapped);
    return farDay(Math.floor(held)) + (held - Math.floor(held));
  }

  function finishAt(position: number): number {
    const snapped = snap(position);
    const index = Math.ceil(snapped) - 1;
    if (index >= first && index < end) return (dayOf[(index - first) | 0] as number) + (snapped - index);
    const held = hold(snapped);
    return farDay(Math.ceil(held) - 1) + (held - (Math.ceil(held) - 1));
  }

  /** The day of a working day outside the table, which then reaches it where it can. */
  function farDay(index: number): number {
    const day = axis.dayAt(index);
    if (!(day >= low && day < high)) reach(day);
    return day;
  }

  // The rows read the tables without a call for each value; what lies outside goes the single way, which grows them.

  function toWorkEach(instants: Float64Array, at: number, out: Float64Array): void {
    let [table, from, until] = [before, low, high];
    for (let k = 0; k < out.length; k++) {
      const instant = instants[at + k] as number;
      const day = Math.floor(instant);
      if (day >= from && day < until) {
        const i = (day - from) | 0;
        const position = table[i] as number;
        out[k] = instant > day && (table[i + 1] as number) > position ? position + (instant - day) : position;
      } else {
        out[k] = toWork(instant);
        [table, from, until] = [before, low, high];
      }
    }
  }

  function startAtEach(positions: Float64Array, at: number, out: Float64Array): void {
    let [table, from, until] = [dayOf, first, end];
    for (let k = 0; k < out.length; k++) {
      const held = snap(positions[at + k] as number);
      const index = Math.floor(held);
      if (index >= from && index < until) out[k] = (table[(index - from) | 0] as number) + (held - index);
      else {
        out[k] = startAt(held);
        [table, from, until] = [dayOf, first, end];
      }
    }
  }

  function finishAtEach(positions: Float64Array, at: number, out: Float64Array): void {
    let [table, from, until] = [dayOf, first, end];
    for (let k = 0; k < out.length; k++) {
      const held = snap(positions[at + k] as number);
      const index = Math.ceil(held) - 1;
      if (index >= from && index < until) out[k] = (table[(index - from) | 0] as number) + (held - index);
      else {
        out[k] = finishAt(held);
        [table, from, until] = [dayOf, first, end];
      }
    }
  }

  return { isWorking, toWork, startAt, finishAt, toWorkEach, startAtEach, finishAtEach };
}

/** Holds a position within the borders. */
function hold(position: number): number {
  return Math.min(BORDER, Math.max(-BORDER, position));
}

function snap(position: number): number {
  const near = Math.round(position);
  return Math.abs(position - near) < GRAIN ? near : position;
}
