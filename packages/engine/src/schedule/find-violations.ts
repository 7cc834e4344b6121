import type { LinkOf } from "@throughline/model";
import { toDay } from "../calendar/day-number.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import { boundAhead, calendarOf, EPSILON } from "./link-bounds.ts";
import { DONE, FF, FIXED, FS, GATE, SS, STARTED } from "./network.ts";
import { type DatedItem, isDated } from "./read-work.ts";
import type { Violation } from "./schedule-figures.ts";
import type { ScheduleView } from "./schedule-view.ts";
import { showDate } from "./shown-days.ts";

/** What the plan's own dates break, sorted by kind, link and item; days are working days. */
export function findViolations(view: ScheduleView): readonly Violation[] {
  const found: Violation[] = [];
  const { network, plan } = view;
  for (let node = 0; node < network.ids.length; node++) {
    const item = itemAt(view, node);
    if (!item || (network.role[node] as number) >= GATE || network.dated[node] !== 1) continue;
    checkDeadline(view, item, node, found);
    checkConstraint(view, item, node, found);
  }
  for (let link = 0; link < network.linkIds.length; link++) {
    const id = network.linkIds[link];
    if (typeof id === "string") checkLink(view, link, id, found);
  }
  for (const link of plan.links.values()) if (link.kind === "dependency") checkPromise(view, link, found);
  return found.sort(compareViolations);
}

function itemAt(view: ScheduleView, node: number): DatedItem | null {
  const item = view.plan.items.get(view.network.ids[node] as string);
  return item && isDated(item) ? item : null;
}

function checkDeadline(view: ScheduleView, item: DatedItem, node: number, found: Violation[]): void {
  if (item.deadline === null) return;
  const wanted = toDay(item.deadline);
  const miss = finishMiss(view, node, wanted);
  if (miss <= EPSILON) return;
  const given = view.days().finish[node] as number;
  found.push(violation("deadline", null, item.id, miss, wanted, given));
}

/** Working days by which a node finishes after a day; an instant counts as the day on which it is shown. */
function finishMiss(view: ScheduleView, node: number, wanted: number): number {
  const { network, times } = view;
  const calendar = calendarOf(network, node);
  const finish = times.earlyFinish[node] as number;
  if (finish - (times.earlyStart[node] as number) > EPSILON) return finish - calendar.toWork(wanted + 1);
  return calendar.toWork(view.days().finish[node] as number) - calendar.toWork(wanted);
}

/** Hard dates: where the links, or for what is not begun the status date, would put the item later. */
function checkConstraint(view: ScheduleView, item: DatedItem, node: number, found: Violation[]): void {
  if ((item.kind !== "project" && item.kind !== "milestone") || item.constraintDate === null) return;
  const { network, times } = view;
  const kind = network.role[node] as number;
  if (kind === DONE) return;
  const wanted = toDay(item.constraintDate);
  const calendar = calendarOf(network, node);
  const byStart = item.constraint === "mso" || item.constraint === "snlt";
  const byFinish = item.constraint === "mfo" || item.constraint === "fnlt";
  if (!byStart && !byFinish) return;
  const span = (times.earlyFinish[node] as number) - (times.earlyStart[node] as number);
  const start = Math.max(
    times.earlyStart[node] as number,
    kind === FIXED ? linkedStart(view, node, span) : -1e9,
  );
  const miss = byStart ? start - calendar.toWork(wanted) : start + span - calendar.toWork(wanted + 1);
  if (miss <= EPSILON) return;
  const given = byStart
    ? Math.floor(calendar.startAt(start))
    : Math.ceil(calendar.finishAt(start + span)) - 1;
  found.push(violation("constraint", null, item.id, miss, wanted, given));
}

/** The start that the links into a node would give it. */
function linkedStart(view: ScheduleView, node: number, span: number): number {
  const { network } = view;
  let start = Number.NEGATIVE_INFINITY;
  for (let link = network.inStart[node] as number; link < (network.inStart[node + 1] as number); link++) {
    start = Math.max(start, boundOn(view, link, span));
  }
  return start;
}

/** The earliest start that a link leaves a successor which is so long. */
function boundOn(view: ScheduleView, link: number, span: number): number {
  const { network, times } = view;
  const from = network.linkFrom[link] as number;
  const type = network.linkType[link] as number;
  const start = times.earlyStart[from] as number;
  const bound = boundAhead(network, link, start, times.earlyFinish[from] as number);
  return type === FS || type === SS ? bound : bound - span;
}

/** A typed start of the successor that is earlier than the link allows; what has begun is past changing. */
function checkLink(view: ScheduleView, link: number, id: string, found: Violation[]): void {
  const { network, times } = view;
  const to = network.linkTo[link] as number;
  const item = itemAt(view, to);
  const kind = network.role[to] as number;
  if (!item || item.start === null || kind === DONE || kind === STARTED) return;
  const calendar = calendarOf(network, to);
  const span = (times.earlyFinish[to] as number) - (times.earlyStart[to] as number);
  const allowed = boundOn(view, link, span);
  const wanted = toDay(item.start);
  if (span > EPSILON) {
    const miss = allowed - calendar.toWork(wanted);
    if (miss <= EPSILON) return;
    found.push(violation("link", id, item.id, miss, wanted, Math.floor(calendar.startAt(allowed))));
    return;
  }
  // What takes no time may lie at the end of the day on which its predecessor finishes.
  const given = endsWork(view, link)
    ? Math.ceil(calendar.finishAt(allowed)) - 1
    : Math.floor(calendar.startAt(allowed));
  const miss = calendar.toWork(given) - calendar.toWork(wanted);
  if (miss > EPSILON) found.push(violation("link", id, item.id, miss, wanted, given));
}

/** True for a link from the finish of something that takes time. */
function endsWork(view: ScheduleView, link: number): boolean {
  const { network, times } = view;
  const from = network.linkFrom[link] as number;
  const type = network.linkType[link] as number;
  if (type !== FS && type !== FF) return false;
  return (times.earlyFinish[from] as number) - (times.earlyStart[from] as number) > EPSILON;
}

/** Give and get: promised later than needed, or the giver later than either: by its finish, or by its start in SS and SF. */
function checkPromise(view: ScheduleView, link: LinkOf<"dependency">, found: Violation[]): void {
  if (link.status === "met" || (link.promised === null && link.needed === null)) return;
  if (!view.plan.items.has(link.from) || !view.plan.items.has(link.to)) return;
  const promised = link.promised === null ? null : toDay(link.promised);
  const needed = link.needed === null ? null : toDay(link.needed);
  const given = Math.max(promised ?? Number.NEGATIVE_INFINITY, givenDay(view, link));
  const wanted = needed !== null && given > needed ? needed : promised;
  if (wanted === null || given <= wanted) return;
  const board = view.network.calendars[0] as WorkCalendar;
  const days = board.toWork(given + 1) - board.toWork(wanted + 1);
  found.push(violation("promise", link.id, link.to, days, wanted, given));
}

/** The computed day on which a link's giver gives; -Infinity where it has no dates. */
function givenDay(view: ScheduleView, { from, type }: LinkOf<"dependency">): number {
  const node = view.network.indexOf.get(from);
  if (node === undefined || view.network.dated[node] !== 1) return Number.NEGATIVE_INFINITY;
  const { start, finish } = view.days();
  return (type === "SS" || type === "SF" ? start[node] : finish[node]) as number;
}

function violation(
  kind: Violation["kind"],
  link: string | null,
  item: string,
  days: number,
  wanted: number,
  given: number,
): Violation {
  return { kind, link, item, days, wanted: showDate(wanted), given: showDate(given) };
}

function compareViolations(a: Violation, b: Violation): number {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  if (a.link !== b.link) return (a.link ?? "") < (b.link ?? "") ? -1 : 1;
  return a.item < b.item ? -1 : 1;
}
