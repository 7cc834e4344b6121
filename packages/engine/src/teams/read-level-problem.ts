import type { Item } from "@throughline/model";
import { toDay } from "../calendar/day-number.ts";
import { planCalendars } from "../calendar/plan-calendars.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import { compareText } from "../order/compare-text.ts";
import type { Plan } from "../plan.ts";
import { DONE, FIXED, type Network, PARENT, type Times, WORK } from "../schedule/network.ts";
import type { PlanSchedule } from "../schedule/schedule-figures.ts";
import type { LevelProblem, LevelTask } from "./level-problem.ts";
import { readLevelLinks } from "./read-level-links.ts";
import { readSupply, type Supply } from "./read-supply.ts";

/** A plan as a problem of sharing people, with the way back to its items. */
export interface PlanProblem {
  readonly problem: LevelProblem;
  /** Item ids by task; null for what has no item of its own. */
  readonly items: readonly (string | null)[];
  /** Team ids by resource. */
  readonly teams: readonly string[];
}

/**
 * Reads a scheduled network as tasks (SPEC E123 to E126): all nodes but parents, which their children stand
 * for. Work that is done, under way or held by a hard constraint keeps its place or goes by its links alone;
 * `times` are the early dates. The tasks come by rank of their project, then by id.
 */
export function readLevelProblem(
  plan: Plan,
  network: Network,
  times: Times,
  schedule: PlanSchedule,
): PlanProblem {
  const supply = readSupply(plan, schedule, planCalendars(plan), (item) => isSpread(network, item));
  const nodes = sortNodes(plan, network);
  const taskOf = new Int32Array(network.ids.length).fill(-1);
  nodes.forEach((node, task) => {
    taskOf[node] = task;
  });
  const { links, earliest } = readLevelLinks(network, times, taskOf);
  const tasks = nodes.map((node, at) => readTask(plan, network, times, node, earliest[at] as number, supply));
  return {
    problem: { tasks, links, resources: supply.resources, steadyFrom: supply.steadyFrom },
    items: nodes.map((node) => (hasOwnItem(network, node) ? (network.ids[node] as string) : null)),
    teams: supply.teams,
  };
}

/** Parents lie around their children: what staffs them has no place of its own. */
function isSpread(network: Network, item: string): boolean {
  const node = network.indexOf.get(item);
  return node === undefined || network.role[node] === PARENT;
}

/** Gates carry the id of a parent, which is another node. */
function hasOwnItem(network: Network, node: number): boolean {
  return network.indexOf.get(network.ids[node] as string) === node;
}

function sortNodes(plan: Plan, network: Network): number[] {
  const nodes: { node: number; id: string; rank: string }[] = [];
  network.ids.forEach((id, node) => {
    if (network.role[node] !== PARENT) nodes.push({ node, id, rank: rankOf(plan.items.get(id)) });
  });
  nodes.sort((a, b) => compareText(a.rank, b.rank) || compareText(a.id, b.id) || a.node - b.node);
  return nodes.map(({ node }) => node);
}

/** The rank of a project; what has none comes after all that have one. */
function rankOf(item: Item | undefined): string {
  const rank = item?.kind === "project" ? item.rank : "";
  return rank === "" ? "\uffff" : rank;
}

function readTask(
  plan: Plan,
  network: Network,
  times: Times,
  node: number,
  earliest: number,
  supply: Supply,
): LevelTask {
  const id = network.ids[node] as string;
  const item = plan.items.get(id);
  const role = network.role[node] as number;
  const calendar = network.calendars[network.calendarOf[node] as number];
  if (!calendar) throw new Error(`Node ${id} has no calendar.`);
  const duration = network.duration[node] as number;
  const own = hasOwnItem(network, node);
  const lowest = Math.max(network.minStart[node] as number, (network.minFinish[node] as number) - duration);
  const isLate = network.asLate[node] === 1 && role === WORK;
  const start = times.earlyStart[node] as number;
  return {
    id: own ? id : `${id}/${node}`,
    calendar,
    duration,
    earliest: Math.max(lowest, earliest, isLate ? start : Number.NEGATIVE_INFINITY),
    morning: network.morning[node] as number,
    latest: own ? hardLimit(plan, network, times, node, calendar) : Number.POSITIVE_INFINITY,
    due: network.maxFinish[node] as number,
    fixed: role === FIXED || role === DONE ? (network.fixedStart[node] as number) : null,
    held: role !== WORK || isLate || (network.left[node] as number) < 1 || !own || hasBegun(item),
    demands: own ? (supply.demands.get(id) ?? []) : [],
  };
}

/**
 * The last start by hard constraints, whatever deadlines say: its own, those on the finish of what contains it,
 * and those on the start of what it is the first part of. What is broken already is no limit any more.
 */
function hardLimit(plan: Plan, network: Network, times: Times, node: number, calendar: WorkCalendar): number {
  const early = times.earlyStart[node] as number;
  let latest = Number.POSITIVE_INFINITY;
  for (let around = node; around >= 0; around = network.parent[around] as number) {
    const item = plan.items.get(network.ids[around] as string);
    if ((item?.kind !== "project" && item?.kind !== "milestone") || item.constraintDate === null) continue;
    const day = toDay(item.constraintDate);
    let limit = Number.POSITIVE_INFINITY;
    if (item.constraint === "fnlt" || item.constraint === "mfo") {
      limit = calendar.toWork(day + 1) - (network.duration[node] as number);
    } else if (item.constraint === "snlt" || item.constraint === "mso") {
      const its = network.calendars[network.calendarOf[around] as number] ?? calendar;
      const isFirst = calendar.startAt(early) <= its.startAt(times.earlyStart[around] as number);
      if (isFirst) limit = calendar.toWork(day);
    }
    if (limit >= early) latest = Math.min(latest, limit);
  }
  return latest;
}

/** Work that is done or under way although nobody said since when. */
function hasBegun(item: Item | undefined): boolean {
  if (!item || !("status" in item)) return false;
  return item.status === "done" || item.status === "in-progress" || item.status === "reached";
}
