import { boardCalendars, hasExceptions } from "../calendar/calendar-shelf.ts";
import { toDay } from "../calendar/day-number.ts";
import { staffedCalendars } from "../calendar/plan-calendars.ts";
import type { RowCalendar } from "../calendar/work-calendar.ts";
import type { Plan } from "../plan.ts";
import type { LinkIndex } from "./link-index.ts";
import { Places } from "./places.ts";
import { isDated, readWork } from "./read-work.ts";
import type { WorkList } from "./work-list.ts";

/** The index of calendars is 16 bits wide; a plan with more different ones uses the board's for the rest. */
const MOST_CALENDARS = 65_000;

/** Reads all dated items of a plan, each once; cancelled work is left out. `index` is of the plan's links. */
export function collectWork(plan: Plan, index: LinkIndex): WorkList {
  const shelf = boardCalendars(plan.meta);
  const ids: string[] = [];
  const places = new Places(index.endOf);
  const statusDay = plan.meta.statusDate === null ? null : toDay(plan.meta.statusDate);
  const work = createWorkList(ids, places, shelf.board, plan.items.size, statusDay);
  const numbers = new Map<RowCalendar, number>([[shelf.board, 0]]);
  const statusAt = [statusPosition(shelf.board, statusDay)];
  let hasTeams = false;
  for (const [id, item] of plan.items) {
    if (item.kind === "team") hasTeams ||= hasExceptions(item);
    if (!isDated(item)) continue;
    const at = ids.length;
    ids.push(id);
    places.set(id, at);
    const number = item.kind === "project" && hasExceptions(item) ? numberOf(shelf.ofRecord(item)) : 0;
    work.calendarOf[at] = number;
    readWork(work, at, item, work.calendars[number] as RowCalendar, statusAt[number] as number);
  }
  if (!hasTeams) return work;
  // What teams staff is read again, for only the links tell whose days it has.
  for (const [id, calendar] of staffedCalendars(plan, shelf)) {
    const at = places.get(id);
    const item = plan.items.get(id);
    if (at === undefined || !item || !isDated(item)) continue;
    const number = numberOf(calendar);
    work.calendarOf[at] = number;
    readWork(work, at, item, work.calendars[number] as RowCalendar, statusAt[number] as number);
  }
  return work;

  function numberOf(calendar: RowCalendar): number {
    const known = numbers.get(calendar);
    if (known !== undefined) return known;
    const { calendars } = work;
    if (calendars.length >= MOST_CALENDARS) return 0;
    numbers.set(calendar, calendars.length);
    statusAt.push(statusPosition(calendar, statusDay));
    return calendars.push(calendar) - 1;
  }
}

/** A list with room for so many items. */
function createWorkList(
  ids: readonly string[],
  places: Places,
  board: RowCalendar,
  room: number,
  statusDay: number | null,
): WorkList {
  return {
    ids,
    places,
    calendars: [board],
    calendarOf: new Uint16Array(room),
    role: new Uint8Array(room),
    duration: new Float64Array(room),
    left: new Float64Array(room),
    minStart: new Float64Array(room),
    minFinish: new Float64Array(room),
    maxStart: new Float64Array(room),
    maxFinish: new Float64Array(room),
    fixedStart: new Float64Array(room),
    asLate: new Uint8Array(room),
    hasDate: new Uint8Array(room),
    waits: new Uint8Array(room),
    startDay: new Float64Array(room),
    otherDay: new Float64Array(room),
    statusDay,
  };
}

/** The status date as a position on a calendar; NaN without one. */
export function statusPosition(calendar: RowCalendar, statusDay: number | null): number {
  return statusDay === null ? Number.NaN : calendar.toWork(statusDay);
}
