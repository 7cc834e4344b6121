import { toDay } from "../calendar/day-number.ts";
import { planCalendars } from "../calendar/plan-calendars.ts";
import type { RowCalendar } from "../calendar/work-calendar.ts";
import type { Plan } from "../plan.ts";
import { IdTable } from "./id-table.ts";
import { createReading, isDated, readWork } from "./read-work.ts";

/** The dated items of a plan as they come, each with what it says about its own dates: see `Network`. */
export interface WorkList {
  readonly ids: readonly string[];
  readonly table: IdTable;
  readonly calendars: RowCalendar[];
  readonly calendarOf: Int32Array;
  readonly role: Uint8Array;
  readonly duration: Float64Array;
  readonly left: Float64Array;
  readonly minStart: Float64Array;
  readonly minFinish: Float64Array;
  readonly maxStart: Float64Array;
  readonly maxFinish: Float64Array;
  readonly fixedStart: Float64Array;
  readonly asLate: Uint8Array;
  /** 1 where the item itself has a typed date. */
  readonly hasDate: Uint8Array;
  /** 1 where the status date holds the start. */
  readonly waits: Uint8Array;
  readonly planStart: number | null;
  readonly statusDay: number | null;
}

/** The index of calendars is 16 bits wide; a plan with more different ones uses the board's for the rest. */
const MOST_CALENDARS = 65_000;

/** Reads all dated items of a plan; cancelled work is left out. */
export function collectWork(plan: Plan): WorkList {
  const known = planCalendars(plan);
  const calendars: RowCalendar[] = [known.board];
  const numbers = new Map<RowCalendar, number>();
  const statusDay = plan.meta.statusDate === null ? null : toDay(plan.meta.statusDate);
  const boardStatusAt = statusDay === null ? Number.NaN : known.board.toWork(statusDay);
  const most = plan.items.size;
  const table = new IdTable();
  const calendarOf = new Int32Array(most);
  const role = new Uint8Array(most);
  const duration = new Float64Array(most);
  const left = new Float64Array(most);
  const minStart = new Float64Array(most);
  const minFinish = new Float64Array(most);
  const maxStart = new Float64Array(most);
  const maxFinish = new Float64Array(most);
  const fixedStart = new Float64Array(most);
  const asLate = new Uint8Array(most);
  const hasDate = new Uint8Array(most);
  const waits = new Uint8Array(most);
  const reading = createReading();
  let startDay = Number.POSITIVE_INFINITY;
  let otherDay = Number.POSITIVE_INFINITY;

  for (const [id, item] of plan.items) {
    if (!isDated(item)) continue;
    const at = table.add(id);
    readWork(item, known.board, boardStatusAt, reading);
    if (reading.startDay < startDay) startDay = reading.startDay;
    if (reading.otherDay < otherDay) otherDay = reading.otherDay;
    keep(at);
  }
  // The few with a calendar of their own are read again on it.
  for (const [id, calendar] of known.exceptions) {
    const at = table.find(id);
    const item = plan.items.get(id);
    if (at < 0 || !item || !isDated(item)) continue;
    const number = numberOf(calendar);
    const own = calendars[number] as RowCalendar;
    calendarOf[at] = number;
    readWork(item, own, statusDay === null ? Number.NaN : own.toWork(statusDay), reading);
    keep(at);
  }

  function keep(at: number): void {
    role[at] = reading.role;
    duration[at] = reading.duration;
    left[at] = reading.left;
    minStart[at] = reading.minStart;
    minFinish[at] = reading.minFinish;
    maxStart[at] = reading.maxStart;
    maxFinish[at] = reading.maxFinish;
    fixedStart[at] = reading.fixedStart;
    asLate[at] = reading.asLate ? 1 : 0;
    waits[at] = reading.waits ? 1 : 0;
    hasDate[at] = Number.isNaN(reading.startDay) && Number.isNaN(reading.otherDay) ? 0 : 1;
  }

  function numberOf(calendar: RowCalendar): number {
    const number = numbers.get(calendar) ?? (calendars.length < MOST_CALENDARS ? calendars.length : 0);
    if (number === calendars.length) calendars.push(calendar);
    numbers.set(calendar, number);
    return number;
  }

  const planStart = startDay < Number.POSITIVE_INFINITY ? startDay : (statusDay ?? otherDay);
  return {
    ids: table.ids,
    table,
    calendars,
    calendarOf,
    role,
    duration,
    left,
    minStart,
    minFinish,
    maxStart,
    maxFinish,
    fixedStart,
    asLate,
    hasDate,
    waits,
    planStart: planStart < Number.POSITIVE_INFINITY ? planStart : null,
    statusDay,
  };
}
