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
  ofRecord(fields: ExceptionFields): RowCalendar;
  ofExceptions(exceptions: Exceptions): RowCalendar;
}

/** An empty shelf over the week and the holidays of a board. */
export function createCalendarShelf(meta: Plan["meta"]): CalendarShelf {
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

  return { board, ofRecord, ofExceptions };
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
