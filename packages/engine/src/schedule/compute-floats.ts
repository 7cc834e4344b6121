import { planFinishFor } from "./find-plan-finish.ts";
import { leads } from "./leads.ts";
import { boundAhead, boundBack, calendarOf } from "./link-bounds.ts";
import {
  DONE,
  FF,
  FINISH_GATE,
  FS,
  GATE,
  LAG_SAME_AXIS,
  type Network,
  PARENT,
  SF,
  SS,
  STARTED,
  type Times,
} from "./network.ts";

/** Floats by node, in working days on the node's calendar. */
export interface Floats {
  /** The smaller of late - early start and late - early finish; work that has begun has only the latter. */
  readonly total: Float64Array;
  /**
   * How far the node may move before another one or the plan's finish moves; without followers, the total float.
   * Never below 0: what a broken date would need is the total float's to say.
   */
  readonly free: Float64Array;
  /** What is left of the free float when all predecessors lie as late as they may; never below 0. */
  readonly independent: Float64Array;
}

const GRAIN = 1e-9;

/**
 * Total, free and independent float (as in the PMI practice standard for scheduling; independent float after
 * Thomas 1969) out of both passes. Nodes of one parent are free up to what waits for the parent.
 */
export function computeFloats(network: Network, times: Times): Floats {
  const size = network.ids.length;
  const floats = {
    total: new Float64Array(size),
    free: new Float64Array(size),
    independent: new Float64Array(size),
  };
  for (let node = 0; node < size; node++) floats.total[node] = totalFloat(network, times, node);
  const room = findRoom(network, times);
  for (let node = 0; node < size; node++) {
    // A link from a start, or one with a lead, would let it move beyond the plan's finish.
    const left = planFinishFor(network, times, node) - (times.earlyFinish[node] as number);
    const until = room[node] as number;
    // Where nothing waits for it, its own imposed dates are all that it can break before the plan's finish.
    const isLast = until === Number.POSITIVE_INFINITY && network.role[node] !== PARENT;
    const free = Math.min(isLast ? (floats.total[node] as number) : until, left);
    floats.free[node] = network.role[node] === DONE ? 0 : Math.max(0, tidy(free));
  }
  const lateBounds = findLateBounds(network, times);
  for (let node = 0; node < size; node++) {
    const lost = Math.max(0, (lateBounds[node] as number) - (times.earlyStart[node] as number));
    floats.independent[node] = Math.max(0, tidy((floats.free[node] as number) - lost));
  }
  return floats;
}

/** The total float of one node. */
function totalFloat(network: Network, times: Times, node: number): number {
  const kind = network.role[node] as number;
  if (kind === DONE) return 0;
  const byFinish = (times.lateFinish[node] as number) - (times.earlyFinish[node] as number);
  if (kind === STARTED) return tidy(byFinish);
  return tidy(Math.min(byFinish, (times.lateStart[node] as number) - (times.earlyStart[node] as number)));
}

/**
 * How far each node may move before a link binds; Infinity where none would. Gates hand on what is inside, and
 * parents what waits for them: for their finish to all children, for their start to those that make it.
 */
function findRoom(network: Network, times: Times): Float64Array {
  const { role, outStart, outLink, linkTo, linkType, linkIds } = network;
  const byFinish = new Float64Array(role.length).fill(Number.POSITIVE_INFINITY);
  const byStart = new Float64Array(role.length).fill(Number.POSITIVE_INFINITY);
  for (let node = role.length - 1; node >= 0; node--) {
    let finish = Number.POSITIVE_INFINITY;
    let start = Number.POSITIVE_INFINITY;
    for (let out = outStart[node] as number; out < (outStart[node + 1] as number); out++) {
      const link = outLink[out] as number;
      const to = linkTo[link] as number;
      const type = linkType[link] as number;
      const next = role[to] as number;
      if (next === DONE || (next === STARTED && type === SS)) continue;
      const isInside = next === PARENT && linkIds[link] === null;
      if (isInside && leads(network, times, node, to))
        start = Math.min(start, startRoom(network, times, node, to, byStart[to] as number));
      const beyond = isInside
        ? (byFinish[to] as number)
        : next === GATE || next === FINISH_GATE
          ? Math.min(byFinish[to] as number, byStart[to] as number)
          : 0;
      if (beyond === Number.POSITIVE_INFINITY) continue;
      const slack = slackUntil(network, times, link, beyond);
      if (type === FS || type === FF) finish = Math.min(finish, slack);
      else start = Math.min(start, slack);
    }
    byFinish[node] = finish;
    byStart[node] = start;
  }
  for (let node = 0; node < role.length; node++) {
    byFinish[node] = Math.min(byFinish[node] as number, byStart[node] as number);
  }
  return byFinish;
}

/** How far a child that makes its parent's start may move when the parent's start may move by `room`. */
function startRoom(network: Network, times: Times, child: number, parent: number, room: number): number {
  if (network.calendarOf[child] === network.calendarOf[parent] || room === Number.POSITIVE_INFINITY)
    return room;
  const until = calendarOf(network, parent).startAt((times.earlyStart[parent] as number) + room);
  return calendarOf(network, child).toWork(until) - (times.earlyStart[child] as number);
}

/** The relationship slack of a link: how far its predecessor may move, on its own calendar, until it binds. */
export function linkSlack(network: Network, times: Times, link: number): number {
  return slackUntil(network, times, link, 0);
}

/** The slack of a link whose successor may itself move by so many days. */
function slackUntil(network: Network, times: Times, link: number, beyond: number): number {
  const from = network.linkFrom[link] as number;
  const type = network.linkType[link] as number;
  const start = times.earlyStart[from] as number;
  const finish = times.earlyFinish[from] as number;
  const target = targetOf(network, times, network.linkTo[link] as number, type) + beyond;
  const bound = boundBack(network, link, target, start, finish - start);
  return bound - (type === FS || type === FF ? finish : start);
}

/** What a link binds at its successor; of work under way the moment at which the rest goes on. */
function targetOf(network: Network, times: Times, to: number, type: number): number {
  if (type === FF || type === SF) return times.earlyFinish[to] as number;
  if (network.role[to] !== STARTED) return times.earlyStart[to] as number;
  return (times.earlyFinish[to] as number) - (network.duration[to] as number);
}

/** The start of each node if all its predecessors lay as late as they may, without the node's own bounds. */
function findLateBounds(network: Network, times: Times): Float64Array {
  const { role, inStart, linkFrom, linkType, linkIds, lagMode } = network;
  const bounds = new Float64Array(role.length).fill(Number.NEGATIVE_INFINITY);
  for (let node = 0; node < role.length; node++) {
    const span = (times.earlyFinish[node] as number) - (times.earlyStart[node] as number);
    let start = Number.NEGATIVE_INFINITY;
    for (let link = inStart[node] as number; link < (inStart[node + 1] as number); link++) {
      const from = linkFrom[link] as number;
      const type = linkType[link] as number;
      let bound: number;
      if (linkIds[link] === null) {
        // A gate counts as where its own predecessors would push it; children do not push their parent.
        if (role[node] === PARENT) continue;
        const gate = bounds[from] as number;
        if (gate === Number.NEGATIVE_INFINITY) continue;
        bound = lagMode[link] === LAG_SAME_AXIS ? gate : boundAhead(network, link, gate, gate);
      } else {
        bound = boundAhead(network, link, times.lateStart[from] as number, times.lateFinish[from] as number);
      }
      start = Math.max(start, type === FS || type === SS ? bound : bound - span);
    }
    bounds[node] = Math.max(bounds[node] as number, start);
    if (role[node] === GATE) handToParent(network, bounds, node, start);
  }
  return bounds;
}

/** A parent moves as its gate does. */
function handToParent(network: Network, bounds: Float64Array, gate: number, start: number): void {
  const node = network.indexOf.get(network.ids[gate] as string);
  if (node === undefined || start === Number.NEGATIVE_INFINITY) return;
  const instant = calendarOf(network, gate).startAt(start);
  bounds[node] = Math.max(bounds[node] as number, calendarOf(network, node).toWork(instant));
}

function tidy(days: number): number {
  return Math.abs(days) < GRAIN ? 0 : days;
}
