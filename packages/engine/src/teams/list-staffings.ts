import type { Item, LinkOf } from "@throughline/model";
import { toDay } from "../calendar/day-number.ts";
import type { Plan } from "../plan.ts";
import type { PlanSchedule } from "../schedule/schedule-figures.ts";
import { periodsEnd, readPeriods } from "./read-periods.ts";

/** People that one item asks of one team, from a day until, but without, another. */
export interface Staffing {
  readonly team: string;
  readonly item: string;
  readonly link: string;
  readonly from: number;
  readonly until: number;
  /** True where the link itself says from when or until when, so that it does not move with the item. */
  readonly dated: boolean;
  /** The day from which the people asked for change no more; -Infinity where they never do. */
  readonly unitsUntil: number;
  /** Full-time people asked for on a day. */
  unitsOn(day: number): number;
}

/**
 * All staffing that puts load on a team, by link id (SPEC E121): from the link's own start and finish, each
 * the item's computed one where it has none. Work without length asks for nobody, finished work for nobody
 * after its finish, cancelled work for nobody at all.
 */
export function listStaffings(plan: Plan, schedule: PlanSchedule): readonly Staffing[] {
  const found: Staffing[] = [];
  for (const link of plan.links.values()) {
    if (link.kind !== "staffs" || plan.items.get(link.from)?.kind !== "team") continue;
    const item = plan.items.get(link.to);
    const span = item ? spanOf(link, item, schedule) : null;
    if (!span) continue;
    found.push({
      team: link.from,
      item: link.to,
      link: link.id,
      ...span,
      dated: link.start !== null || link.finish !== null,
      unitsUntil: periodsEnd(link.byPeriod) ?? Number.NEGATIVE_INFINITY,
      unitsOn: readUnits(link),
    });
  }
  return found.sort((a, b) => (a.link < b.link ? -1 : 1));
}

/**
 * The people a link asks for by day (SPEC E121): those of the period where one is typed, else its units. One
 * where nothing is typed at all; nobody outside the periods where only periods are typed.
 */
function readUnits(link: LinkOf<"staffs">): (day: number) => number {
  const byPeriod = readPeriods(link.byPeriod);
  const units = link.units ?? (Object.keys(link.byPeriod).length === 0 ? 1 : 0);
  return (day) => Math.max(0, byPeriod(day) ?? units);
}

function spanOf(link: LinkOf<"staffs">, item: Item, schedule: PlanSchedule) {
  const status = "status" in item ? item.status : null;
  if (status === "cancelled") return null;
  const dates = schedule.items.get(item.id);
  const asks = dates && dates.duration > 0 ? dates : null;
  const start = link.start ?? asks?.start ?? null;
  const finish = link.finish ?? asks?.finish ?? null;
  if (start === null || finish === null) return null;
  const until = status === "done" && dates && dates.finish < finish ? dates.finish : finish;
  return start <= until ? { from: toDay(start), until: toDay(until) + 1 } : null;
}
