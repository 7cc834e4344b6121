import type { CalendarDate, Item, Link } from "@throughline/model";
import { boardCalendars } from "../calendar/calendar-shelf.ts";
import { toDay } from "../calendar/day-number.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import type { Plan } from "../plan.ts";
import { type Named, sayName, sayNameShort } from "../words/say-name.ts";
import type { Consequence } from "./consequence.ts";
import { type Edits, findEdits } from "./find-edits.ts";
import type { PlanState } from "./plan-state.ts";
import { weighOwn } from "./weights.ts";

/** Two states side by side, and what every part of the comparison asks about them. */
export interface Comparison {
  readonly before: PlanState;
  readonly after: PlanState;
  readonly edits: Edits;
  readonly currency: string;
  readonly daysPerWeek: number;
  /** The record of an item as it is, or as it was where it is gone. */
  item(id: string): Item | undefined;
  link(id: string): Link | undefined;
  /** The item in quotes, for sentences. */
  name(id: string): string;
  /** The item for the narrowest place. */
  nameShort(id: string): string;
  /** Signed working days of the board from one date to another. */
  daysBetween(from: CalendarDate, to: CalendarDate): number;
  /** The weight as it stands, or that of an edit where people changed this item themselves. */
  weightFor(id: string, weight: number): number;
}

export function createComparison(before: PlanState, after: PlanState): Comparison {
  const edits = findEdits(before.plan, after.plan);
  const own = new Set(edits.items.changed.map((edit) => edit.after.id));
  for (const item of [...edits.items.added, ...edits.items.removed]) own.add(item.id);
  const sameCalendar = !edits.meta.includes("workdays") && !edits.meta.includes("holidays");
  const plans = sameCalendar ? [after.plan] : [before.plan, after.plan];
  let calendars: readonly WorkCalendar[] | undefined;
  const item = (id: string) => after.plan.items.get(id) ?? before.plan.items.get(id);

  return {
    before,
    after,
    edits,
    currency: after.plan.meta.currency,
    daysPerWeek: Math.max(1, new Set(after.plan.meta.workdays).size),
    item,
    link: (id) => after.plan.links.get(id) ?? before.plan.links.get(id),
    name: remember((id) => nameOf(item(id), sayName, "a card that is gone")),
    nameShort: remember((id) => nameOf(item(id), sayNameShort, "A card that is gone")),
    daysBetween(from, to) {
      calendars ??= plans.map(boardCalendar);
      let days = 0;
      // Where the calendar itself changed, the larger count of the two, so that both directions agree.
      for (const calendar of calendars) {
        const counted = calendar.toWork(toDay(to)) - calendar.toWork(toDay(from));
        if (Math.abs(counted) > Math.abs(days)) days = counted;
      }
      return days;
    },
    weightFor: (id, weight) => (own.has(id) ? weighOwn(weight) : weight),
  };
}

/** Whether a change is worse when its figure grows, or when it falls. */
export function toneOf(delta: number, worseWhen: "up" | "down"): Consequence["tone"] {
  if (delta === 0) return "neutral";
  return delta > 0 === (worseWhen === "up") ? "worse" : "better";
}

function boardCalendar(plan: Plan): WorkCalendar {
  return boardCalendars(plan.meta).board;
}

/** Names are asked for many times in one comparison and take longer than all else. */
function remember(say: (id: string) => string): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    let said = known.get(id);
    if (said === undefined) {
      said = say(id);
      known.set(id, said);
    }
    return said;
  };
}

function nameOf(item: Named | undefined, say: (item: Named) => string, gone: string): string {
  return item === undefined ? gone : say(item);
}

/** Whether two amounts are the same but for the noise of adding up. */
export function isSameMoney(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(0.005, 1e-9 * Math.max(Math.abs(one), Math.abs(other)));
}
