import { planCalendars, toDate, toDay, type WorkCalendar } from "@throughline/engine";
import type { BoardMeta, CalendarDate, Item, ItemOf } from "@throughline/model";
import type { TrialSubject } from "./trial-edits.ts";

/** The kinds of card that lie on the time axis by themselves. */
export type DatedItem = ItemOf<"project"> | ItemOf<"milestone"> | ItemOf<"deliverable"> | ItemOf<"change">;

/** How far work has come, as far as its dates are concerned. */
type WorkState = "not-begun" | "under-way" | "done" | "cancelled";

const NOTHING = new Map<string, never>();
const calendars = new WeakMap<BoardMeta, WorkCalendar>();

/** True for cards that have dates of their own. */
export function isDated(item: Item): item is DatedItem {
  return (
    item.kind === "project" ||
    item.kind === "milestone" ||
    item.kind === "deliverable" ||
    item.kind === "change"
  );
}

/** The working days of the board, made once for each state of its settings. */
export function boardCalendar(meta: BoardMeta): WorkCalendar {
  let calendar = calendars.get(meta);
  if (!calendar) {
    calendar = planCalendars({ meta, items: NOTHING, links: NOTHING }).board;
    calendars.set(meta, calendar);
  }
  return calendar;
}

/** Read as the engine reads it: without a status date nothing is under way. */
export function stateOfWork(item: DatedItem, meta: BoardMeta): WorkState {
  if (item.status === "cancelled") return "cancelled";
  const progress = item.kind === "milestone" ? 0 : (item.progress ?? 0);
  if (item.status === "done" || item.status === "reached" || progress >= 1) return "done";
  const begun = item.status === "in-progress" || progress > 0;
  return begun && meta.statusDate !== null ? "under-way" : "not-begun";
}

/** The first day that people see: the computed one, else the typed one, else null. */
export function shownStart({ item, figures }: TrialSubject): CalendarDate | null {
  return figures?.schedule?.start ?? (isDated(item) ? item.start : null);
}

/**
 * The first working day on which the rest of work under way may go on by what people typed: the status date
 * or a later day to which it was put off. Null without a status date.
 */
export function restStart({ item, meta }: TrialSubject): CalendarDate | null {
  if (meta.statusDate === null || !isDated(item)) return null;
  let day = toDay(meta.statusDate);
  if ("earliestStart" in item && item.earliestStart !== null) day = Math.max(day, toDay(item.earliestStart));
  if ("constraint" in item && item.constraint === "snet" && item.constraintDate !== null)
    day = Math.max(day, toDay(item.constraintDate));
  return toDate(rollForward(boardCalendar(meta), day));
}

/**
 * The day so many calendar days away. Where a working day would land on a free one it goes on in the same
 * direction; what stands on a free day, as a fixed date may, is left free to do so again.
 */
export function moveDate(calendar: WorkCalendar, date: CalendarDate, calendarDays: number): CalendarDate {
  const day = toDay(date);
  if (!calendar.isWorking(day)) return toDate(day + calendarDays);
  return moveToWork(calendar, date, calendarDays);
}

/** The working day so many calendar days away: a free day goes on in the direction of the move. */
export function moveToWork(calendar: WorkCalendar, date: CalendarDate, calendarDays: number): CalendarDate {
  const day = toDay(date) + calendarDays;
  if (calendar.isWorking(day)) return toDate(day);
  if (calendarDays >= 0) return toDate(rollForward(calendar, day));
  return toDate(calendar.finishAt(calendar.toWork(day)) - 1);
}

function rollForward(calendar: WorkCalendar, day: number): number {
  return calendar.startAt(calendar.toWork(day));
}
