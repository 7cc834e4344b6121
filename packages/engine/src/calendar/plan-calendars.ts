import type { Plan } from "../plan.ts";
import {
  boardCalendars,
  type CalendarShelf,
  type Exceptions,
  hasExceptions,
  readExceptions,
} from "./calendar-shelf.ts";
import { type DaySpans, intersectSpans, subtractSpans, uniteSpans } from "./day-spans.ts";
import type { RowCalendar } from "./work-calendar.ts";

/** The calendars of a plan. Items whose rules are the same have the same object. */
export interface PlanCalendars {
  readonly board: RowCalendar;
  of(itemId: string): RowCalendar;
}

const NO_EXCEPTIONS: Exceptions = { off: [], extra: [] };

/**
 * Finds the calendar of each item: the board's, changed by the item's own days off and extra days, and by
 * the teams that staff it. A day is off when every such team is off, and worked in addition when one of them
 * works an extra day. Days off go before extra days, the item's own before those of its teams.
 */
export function planCalendars(plan: Plan): PlanCalendars {
  const shelf = boardCalendars(plan.meta);
  const { board } = shelf;
  const calendars = new Map<string, RowCalendar>();
  let hasTeams = false;
  for (const [id, item] of plan.items) {
    if (item.kind === "team") hasTeams ||= hasExceptions(item);
    else if (item.kind === "project" && hasExceptions(item)) calendars.set(id, shelf.ofRecord(item));
  }
  if (hasTeams) for (const [id, calendar] of staffedCalendars(plan, shelf)) calendars.set(id, calendar);
  return { board, of: (id) => calendars.get(id) ?? board };
}

/** The calendars of all items that teams staff: what their own exceptions and those of their teams make. */
export function staffedCalendars(plan: Plan, shelf: CalendarShelf): ReadonlyMap<string, RowCalendar> {
  const calendars = new Map<string, RowCalendar>();
  for (const [id, teams] of teamsByItem(plan)) {
    const item = plan.items.get(id);
    const own = item?.kind === "project" ? readExceptions(item) : NO_EXCEPTIONS;
    let off: DaySpans | null = null;
    let extra: DaySpans = [];
    for (const team of teams) {
      off = off === null ? team.off : intersectSpans(off, team.off);
      extra = uniteSpans(extra, team.extra);
    }
    const allOff = uniteSpans(own.off, off ?? []);
    const allExtra = subtractSpans(uniteSpans(own.extra, extra), allOff);
    calendars.set(id, shelf.ofExceptions({ off: allOff, extra: allExtra }));
  }
  return calendars;
}

/** What the teams of each staffed item make exceptions of; a team that staffs it twice counts as once. */
function teamsByItem(plan: Plan): ReadonlyMap<string, ReadonlySet<Exceptions>> {
  const teams = new Map<string, Exceptions>();
  const staffed = new Map<string, Set<Exceptions>>();
  for (const link of plan.links.values()) {
    if (link.kind !== "staffs" || !plan.items.has(link.to)) continue;
    const team = plan.items.get(link.from);
    if (team?.kind !== "team") continue;
    const exceptions = teams.get(team.id) ?? readExceptions(team);
    teams.set(team.id, exceptions);
    const by = staffed.get(link.to);
    if (by) by.add(exceptions);
    else staffed.set(link.to, new Set([exceptions]));
  }
  return staffed;
}
