import type { Plan } from "../plan.ts";
import { calendarOfSpans, createWorkCalendar } from "./create-work-calendar.ts";
import { type DaySpans, intersectSpans, readDaySpans, subtractSpans, uniteSpans } from "./day-spans.ts";
import type { RowCalendar } from "./work-calendar.ts";

/** The calendars of a plan. Items whose rules are the same have the same object. */
export interface PlanCalendars {
  readonly board: RowCalendar;
  of(itemId: string): RowCalendar;
  /** The items, and only those, whose calendar is not the board's; by no order that matters. */
  readonly exceptions: ReadonlyMap<string, RowCalendar>;
}

interface Exceptions {
  readonly off: DaySpans;
  readonly extra: DaySpans;
}

const NO_EXCEPTIONS: Exceptions = { off: [], extra: [] };

/**
 * Finds the calendar of each item: the board's, changed by the item's own days off and extra days, and by
 * the teams that staff it. A day is off when every such team is off, and worked in addition when one of them
 * works an extra day. Days off go before extra days, the item's own before those of its teams.
 */
export function planCalendars(plan: Plan): PlanCalendars {
  const board = createWorkCalendar(plan.meta);
  const own = new Map<string, Exceptions>();
  const teams = new Map<string, Exceptions>();
  for (const [id, item] of plan.items) {
    if (item.kind !== "project" && item.kind !== "team") continue;
    const { daysOff, extraDays } = item;
    if (daysOff.length === 0 && extraDays.length === 0) continue;
    const off = readDaySpans(daysOff);
    const exceptions = { off, extra: subtractSpans(readDaySpans(extraDays), off) };
    (item.kind === "team" ? teams : own).set(id, exceptions);
  }
  if (teams.size > 0) addTeams(plan, own, teams);

  const shared = new Map<string, RowCalendar>();
  const calendars = new Map<string, RowCalendar>();
  for (const [id, { off, extra }] of own) {
    if (off.length === 0 && extra.length === 0) continue;
    const rules = `${off.join(" ")}/${extra.join(" ")}`;
    const calendar = shared.get(rules) ?? calendarOfSpans(plan.meta, off, extra);
    shared.set(rules, calendar);
    calendars.set(id, calendar);
  }
  return { board, of: (id) => calendars.get(id) ?? board, exceptions: calendars };
}

function addTeams(plan: Plan, own: Map<string, Exceptions>, teams: ReadonlyMap<string, Exceptions>): void {
  const staffed = new Map<string, Set<string>>();
  for (const link of plan.links.values()) {
    if (link.kind !== "staffs" || plan.items.get(link.from)?.kind !== "team") continue;
    if (!plan.items.has(link.to)) continue;
    const by = staffed.get(link.to);
    if (by) by.add(link.from);
    else staffed.set(link.to, new Set([link.from]));
  }
  for (const [id, by] of staffed) {
    let off: DaySpans | null = null;
    let extra: DaySpans = [];
    for (const team of by) {
      const exceptions = teams.get(team) ?? NO_EXCEPTIONS;
      off = off === null ? exceptions.off : intersectSpans(off, exceptions.off);
      extra = uniteSpans(extra, exceptions.extra);
    }
    const mine = own.get(id) ?? NO_EXCEPTIONS;
    const allOff = uniteSpans(mine.off, off ?? []);
    own.set(id, { off: allOff, extra: subtractSpans(uniteSpans(mine.extra, extra), allOff) });
  }
}
