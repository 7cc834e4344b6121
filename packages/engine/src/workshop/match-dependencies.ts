import type { CalendarDate, Item, LinkOf } from "@throughline/model";
import { toDay } from "../calendar/day-number.ts";
import { planCalendars } from "../calendar/plan-calendars.ts";
import type { Plan } from "../plan.ts";
import type { ScheduleFigures } from "../schedule/schedule-figures.ts";
import { findParties, type Party } from "./find-parties.ts";

type Dependency = LinkOf<"dependency">;

/**
 * How give and get of a dependency fit: a day is missing; promised after it is needed; promised in time, and the plan
 * says later; the days fit and nobody has agreed, or somebody has; said to be at risk, met, or broken.
 */
export type DependencyVerdict =
  | "unmatched"
  | "late"
  | "plan-later"
  | "fits"
  | "agreed"
  | "at-risk"
  | "met"
  | "broken";

/** One dependency as what one party gives and another gets. */
export interface DependencyMatch {
  readonly link: string;
  /** The items at its two ends. */
  readonly from: string;
  readonly to: string;
  /** Who gives and who gets; null where nobody is named. */
  readonly giver: Party | null;
  readonly getter: Party | null;
  readonly promised: CalendarDate | null;
  readonly needed: CalendarDate | null;
  /** The day on which the plan hands over: the giver's finish, or its start where the link goes from a start. */
  readonly computed: CalendarDate | null;
  readonly status: Dependency["status"];
  readonly verdict: DependencyVerdict;
  /** Working days of the board from the needed day to the promised one; below 0 when it comes early. */
  readonly late: number | null;
  /** Working days of the board from the promised day to the computed one; below 0 when there is room. */
  readonly overrun: number | null;
}

/** The computed dates of an item; undefined where it has none. */
export type DatesOf = (item: string) => Pick<ScheduleFigures, "start" | "finish"> | undefined;

/**
 * Every dependency between two parties, or that somebody gave a day, by the id of its link (SPEC E230 to E233). Passed
 * over are cancelled work, links whose ends are gone or the same, and what one party gives itself.
 */
export function matchDependencies(plan: Plan, datesOf: DatesOf): readonly DependencyMatch[] {
  const { board } = planCalendars(plan);
  const parties = findParties(plan);
  const between = (from: CalendarDate | null, to: CalendarDate | null) =>
    from === null || to === null ? null : board.toWork(toDay(to) + 1) - board.toWork(toDay(from) + 1);
  const found: DependencyMatch[] = [];
  for (const link of plan.links.values()) {
    const [from, to] = [plan.items.get(link.from), plan.items.get(link.to)];
    if (link.kind !== "dependency" || !from || !to || from === to || isCancelled(from) || isCancelled(to))
      continue;
    const [giver, getter] = [parties(from), parties(to)];
    if (!isShared(link, giver, getter)) continue;
    const computed = handOver(link, datesOf);
    const late = between(link.needed, link.promised);
    const overrun = between(link.promised, computed);
    found.push({
      link: link.id,
      from: from.id,
      to: to.id,
      giver,
      getter,
      promised: link.promised,
      needed: link.needed,
      computed,
      status: link.status,
      verdict: judge(link, from, late, overrun),
      late,
      overrun,
    });
  }
  return found.sort((one, other) => (one.link < other.link ? -1 : 1));
}

function judge(link: Dependency, from: Item, late: number | null, overrun: number | null): DependencyVerdict {
  if (link.status === "met" || ("status" in from && from.status === "done")) return "met";
  if (link.status === "broken") return "broken";
  if (late === null) return "unmatched";
  if (late > 0) return "late";
  if (overrun !== null && overrun > 0) return "plan-later";
  if (link.status === "at-risk") return "at-risk";
  return link.status === "agreed" ? "agreed" : "fits";
}

/** Work of one and the same party, and of nobody at all, is a matter between two only once a day was said. */
function isShared(link: Dependency, giver: Party | null, getter: Party | null): boolean {
  if (giver?.key !== getter?.key) return true;
  return giver === null && (link.promised !== null || link.needed !== null);
}

function handOver({ from, type }: Dependency, datesOf: DatesOf): CalendarDate | null {
  const dates = datesOf(from);
  if (!dates) return null;
  return type === "SS" || type === "SF" ? dates.start : dates.finish;
}

function isCancelled(item: Item): boolean {
  return "status" in item && item.status === "cancelled";
}
