import { toDay } from "../calendar/day-number.ts";
import type { Plan } from "../plan.ts";
import { findDrivingGates, findDrivingLinks } from "./find-drivers.ts";
import { calendarOf, EPSILON } from "./link-bounds.ts";
import { DONE, FIXED, type Network, PARENT, STARTED, type Times } from "./network.ts";
import { isDated } from "./read-work.ts";
import type { Driver } from "./schedule-figures.ts";
import type { ShownDays } from "./shown-days.ts";

/**
 * What holds the start of a node where it is: links first, by id; then its own dates, those of what it is
 * in, the status date; the start of the plan when nothing else does. For a parent its first children.
 */
export function describeDrivers(
  plan: Plan,
  network: Network,
  times: Times,
  days: ShownDays,
  node: number,
): readonly Driver[] {
  const kind = network.role[node] as number;
  if (kind === PARENT) return describeChildren(network, days, node);
  if (kind === DONE || kind === STARTED) return [own("own-start")];
  const start = times.earlyStart[node] as number;
  const statusAt =
    network.statusDay === null ? Number.NaN : calendarOf(network, node).toWork(network.statusDay);
  if (kind === FIXED) {
    const isLate = start > (network.maxStart[node] as number) + EPSILON || !isOnTime(network, times, node);
    return [own(isLate && isAt(statusAt, start) ? "status-date" : "constraint")];
  }
  const drivers: Driver[] = findDrivingLinks(network, times, node).map((link) => ({
    reason: "link",
    link: network.linkIds[link] ?? null,
    item: network.ids[network.linkFrom[link] as number] ?? null,
  }));
  drivers.sort((a, b) => ((a.link ?? "") < (b.link ?? "") ? -1 : 1));
  if (isAt(network.minStart[node] as number, start)) drivers.push(...ownDates(plan, network, node, start));
  const finish = network.minFinish[node] as number;
  if (isAt(finish, times.earlyFinish[node] as number)) drivers.push(own("constraint"));
  for (const gate of findDrivingGates(network, times, node)) {
    const parent = network.ids[gate] as string;
    const held = times.earlyStart[gate] as number;
    if (!isAt(network.minStart[gate] as number, held)) continue;
    for (const { reason } of ownDates(plan, network, gate, held)) {
      if (reason !== "plan-start") drivers.push({ reason, link: null, item: parent });
    }
  }
  if (drivers.length === 0) drivers.push(own(network.asLate[node] === 1 ? "constraint" : "plan-start"));
  return drivers;
}

/** The typed dates, and the status date, that put a node's start where it is. */
function ownDates(plan: Plan, network: Network, node: number, start: number): Driver[] {
  const item = plan.items.get(network.ids[node] as string);
  if (!item || !isDated(item)) return [];
  const calendar = calendarOf(network, node);
  const at = (date: string | null) => date !== null && isAt(calendar.toWork(toDay(date)), start);
  const drivers: Driver[] = [];
  if (at(item.start)) drivers.push(own("own-start"));
  const earliest = item.kind !== "milestone" && at(item.earliestStart);
  const isBound = (item.kind === "project" || item.kind === "milestone") && isStartBound(item.constraint);
  if (earliest || (isBound && at(item.constraintDate))) drivers.push(own("constraint"));
  const isWork = (network.role[node] as number) < PARENT;
  if (isWork && network.statusDay !== null && isAt(calendar.toWork(network.statusDay), start)) {
    drivers.push(own("status-date"));
  }
  return drivers;
}

function isStartBound(constraint: string): boolean {
  return constraint === "snet" || constraint === "mso";
}

/** True for a fixed node that lies where its constraint wants it. */
function isOnTime(network: Network, times: Times, node: number): boolean {
  return (times.earlyFinish[node] as number) <= (network.maxFinish[node] as number) + EPSILON;
}

function describeChildren(network: Network, days: ShownDays, node: number): readonly Driver[] {
  const first: string[] = [];
  for (let link = network.inStart[node] as number; link < (network.inStart[node + 1] as number); link++) {
    const child = network.linkFrom[link] as number;
    if (days.start[child] === days.start[node]) first.push(network.ids[child] as string);
  }
  return first.sort().map((item) => ({ reason: "child", link: null, item }));
}

function own(reason: Driver["reason"]): Driver {
  return { reason, link: null, item: null };
}

function isAt(bound: number, position: number): boolean {
  return Math.abs(bound - position) < EPSILON;
}
