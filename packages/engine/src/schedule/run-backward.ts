import { findPlanFinish } from "./find-plan-finish.ts";
import { leads } from "./leads.ts";
import { boundBack } from "./link-bounds.ts";
import { DONE, FF, FS, LAG_SAME_AXIS, type Network, PARENT, SS, STARTED, type Times } from "./network.ts";

/**
 * The backward pass: writes the latest starts and finishes that keep the plan's finish, the deadlines and the
 * imposed dates, in working days on the node's calendar. The forward pass has run with the same durations.
 * A node without successors may last until the plan's finish or its own upper bound. Each node, once its own late
 * dates are known, lowers those of its predecessors. Allocates nothing.
 */
export function runBackward(network: Network, duration: Float64Array, times: Times): void {
  const { role, inStart, linkFrom, linkType, lag, lagMode, parent } = network;
  const { earlyStart, earlyFinish, lateStart, lateFinish } = times;
  findPlanFinish(network, times);
  holdByOwnBounds(network, times);
  for (let node = role.length - 1; node >= 0; node--) {
    const kind = role[node] as number;
    if (kind === DONE) {
      lateStart[node] = earlyStart[node] as number;
      lateFinish[node] = earlyFinish[node] as number;
      continue;
    }
    let start = lateStart[node] as number;
    let finish = lateFinish[node] as number;
    const around = parent[node] as number;
    // Where a parent's start is bound, so is that of the child which makes it.
    if (
      around >= 0 &&
      lateStart[around] !== Number.POSITIVE_INFINITY &&
      leads(network, times, node, around)
    ) {
      start = Math.min(start, backToChild(network, times, node, around));
    }
    // The bounds on a parent are read by its children; its own dates follow below.
    if (kind !== PARENT) {
      const days = duration[node] as number;
      if (kind !== STARTED && start + days < finish) finish = start + days;
      else start = finish - days;
    }
    lateStart[node] = start;
    lateFinish[node] = finish;
    const until = inStart[node + 1] as number;
    for (let link = inStart[node] as number; link < until; link++) {
      const type = linkType[link] as number;
      if (type === SS && kind === STARTED) continue;
      const from = linkFrom[link] as number;
      const target = type === FS || type === SS ? start : finish;
      let bound = target - (lag[link] as number);
      if (lagMode[link] !== LAG_SAME_AXIS) {
        const first = earlyStart[from] as number;
        bound = boundBack(network, link, target, first, (earlyFinish[from] as number) - first);
      }
      const late = type === FS || type === FF ? lateFinish : lateStart;
      if (bound < (late[from] as number)) late[from] = bound;
    }
  }
  for (let at = 0; at < network.parents.length; at++) wrapLate(network, network.parents[at] as number, times);
}

/** Begins with what each node's own upper bounds and the plan's finish allow. */
function holdByOwnBounds(network: Network, { lateStart, lateFinish, planFinish }: Times): void {
  const { maxStart, maxFinish, calendarOf } = network;
  lateStart.set(maxStart);
  for (let node = 0; node < calendarOf.length; node++) {
    const latest = planFinish[calendarOf[node] as number] as number;
    const own = maxFinish[node] as number;
    lateFinish[node] = Math.min(own, latest);
  }
}

function backToChild(network: Network, times: Times, child: number, around: number): number {
  const bound = times.lateStart[around] as number;
  const own = network.calendarOf[child] as number;
  const outer = network.calendarOf[around] as number;
  if (own === outer) return bound;
  return network.calendars[own]?.toWork(network.calendars[outer]?.startAt(bound) ?? bound) ?? bound;
}

function wrapLate(network: Network, node: number, times: Times): void {
  const { inStart, linkFrom, lagMode, calendars, calendarOf } = network;
  let start = Number.POSITIVE_INFINITY;
  let finish = Number.NEGATIVE_INFINITY;
  for (let link = inStart[node] as number; link < (inStart[node + 1] as number); link++) {
    const child = linkFrom[link] as number;
    const begun = network.role[child] === STARTED;
    let first = (begun ? times.earlyStart[child] : times.lateStart[child]) as number;
    let last = times.lateFinish[child] as number;
    if (lagMode[link] !== LAG_SAME_AXIS) {
      const own = calendars[calendarOf[child] as number];
      const around = calendars[calendarOf[node] as number];
      if (own && around) {
        first = around.toWork(own.startAt(first));
        last = around.toWork(own.finishAt(last));
      }
    }
    if (first < start) start = first;
    if (last > finish) finish = last;
  }
  times.lateStart[node] = start;
  times.lateFinish[node] = finish;
}
