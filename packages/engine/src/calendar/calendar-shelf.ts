import type { Plan } from "../plan.ts";
import { calendarOfSpans, createWorkCalendar } from "./create-work-calendar.ts";
import { type DaySpans, readDaySpans, subtractSpans } from "./day-spans.ts";
import type { RowCalendar } from "./work-calendar.ts";

/** Days on which someone differs from the board; no day is in both. */
export interface Exceptions {
  readonly off: DaySpans;
  readonly extra: DaySpans;
}

/** The fields of a record that make exceptions. */
export interface ExceptionFields {
  readonly daysOff: readonly string[];
  readonly extraDays: readonly string[];
}

/** Calendars by their exceptions: the same exceptions have the same object, none have the board's. */
export interface CalendarShelf {
  readonly board: RowCalendar;
  /** How many calendars besides the board's stand on it. */
  count(): number;
  ofRecord(fields: ExceptionFields): RowCalendar;
  ofExceptions(exceptions: Exceptions): RowCalendar;
}

/** Someone who moves a day off through the year leaves a calendar behind for each day it lay on. */
const MOST_REMEMBERED = 256;

const remembered = new WeakMap<Plan["meta"], CalendarShelf>();

/**
 * The calendars of a board by its settings. Settings are frozen records and a calendar is nothing but what it was
 * made of, so those that were made once are there the next time. Whoever compares calendars by identity asks for
 * the shelf once.
 */
export function boardCalendars(meta: Plan["meta"]): CalendarShelf {
  const known = remembered.get(meta);
  if (known && known.count() < MOST_REMEMBERED) return known;
  const shelf = createCalendarShelf(meta);
  remembered.set(meta, shelf);
  return shelf;
}

/** An empty shelf over the week and the holidays of a board. */
function createCalendarShelf(meta: Plan["meta"]): CalendarShelf {
  const board = createWorkCalendar(meta);
  const byExceptions = new Map<string, RowCalendar>();
  const byText = new Map<string, RowCalendar>();

  function ofExceptions({ off, extra }: Exceptions): RowCalendar {
    if (off.length === 0 && extra.length === 0) return board;
    const key = `${off.join(" ")}/${extra.join(" ")}`;
    const known = byExceptions.get(key);
    if (known) return known;
    const calendar = calendarOfSpans(meta, off, extra);
    byExceptions.set(key, calendar);
    return calendar;
  }

  function ofRecord(fields: ExceptionFields): RowCalendar {
    if (!hasExceptions(fields)) return board;
    const key = textOf(fields);
    const known = byText.get(key);
    if (known) return known;
    const calendar = ofExceptions(readExceptions(fields));
    byText.set(key, calendar);
    return calendar;
  }

  return { board, count: () => byText.size + byExceptions.size, ofRecord, ofExceptions };
}

/** True where a record says anything of its own about free and working days. */
export function hasExceptions({ daysOff, extraDays }: ExceptionFields): boolean {
  return daysOff.length > 0 || extraDays.length > 0;
}

/** The exceptions of one record; its days off go before its extra days. */
export function readExceptions({ daysOff, extraDays }: ExceptionFields): Exceptions {
  const off = readDaySpans(daysOff);
  return { off, extra: subtractSpans(readDaySpans(extraDays), off) };
}

/** A text that is the same for records with the same entries; one entry alone is most common, and its own text. */
function textOf({ daysOff, extraDays }: ExceptionFields): string {
  if (daysOff.length === 1 && extraDays.length === 0) return daysOff[0] as string;
  return `${daysOff.join(" ")};${extraDays.join(" ")}`;
}
