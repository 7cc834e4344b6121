import { findPlanFinish } from "./find-plan-finish.ts";
import { leads } from "./leads.ts";
import { boundBack } from "./link-bounds.ts";
import { DONE, FF, FS, LAG_SAME_AXIS, type Network, PARENT, SS, STARTED, type Times } from "./network.ts";

/**
 * The backward pass: writes the latest starts and finishes that keep the plan's finish, the deadlines and the
 * imposed dates, in working days on the node's calendar. The forward pass has run with the same durations.
 * A node without successors may last until the plan's finish or its own upper bound. Allocates nothing.
 */
export function runBackward(network: Network, duration: Float64Array, times: Times): void {
  const { role, maxStart, maxFinish, outStart, outLink, linkTo, linkType, lag, lagMode, parent } = network;
  const { earlyStart, earlyFinish, lateStart, lateFinish, planFinish } = times;
  findPlanFinish(network, times);
  for (let node = role.length - 1; node >= 0; node--) {
    const kind = role[node] as number;
    if (kind === DONE) {
      lateStart[node] = earlyStart[node] as number;
      lateFinish[node] = earlyFinish[node] as number;
      continue;
    }
    const days = duration[node] as number;
    let start = maxStart[node] as number;
    let finish = Math.min(
      maxFinish[node] as number,
      planFinish[network.calendarOf[node] as number] as number,
    );
    const until = outStart[node + 1] as number;
    for (let out = outStart[node] as number; out < until; out++) {
      const link = outLink[out] as number;
      const to = linkTo[link] as number;
      const type = linkType[link] as number;
      const next = role[to] as number;
      if (next === DONE || (next === STARTED && type === SS)) continue;
      const target = (type === FS || type === SS ? lateStart[to] : lateFinish[to]) as number;
      let bound: number;
      if (lagMode[link] === LAG_SAME_AXIS) bound = target - (lag[link] as number);
      else {
        const first = earlyStart[node] as number;
        bound = boundBack(network, link, target, first, (earlyFinish[node] as number) - first);
      }
      if (type === FS || type === FF) {
        if (bound < finish) finish = bound;
      } else if (bound < start) start = bound;
    }
    const around = parent[node] as number;
    // Where a parent's start is bound, so is that of the child which makes it.
    if (
      around >= 0 &&
      lateStart[around] !== Number.POSITIVE_INFINITY &&
      leads(network, times, node, around)
    ) {
      start = Math.min(start, backToChild(network, times, node, around));
    }
    if (kind === PARENT) {
      // The bounds on a parent are read by its children; its own dates follow below.
      lateStart[node] = start;
      lateFinish[node] = finish;
    } else {
      if (kind !== STARTED && start + days < finish) {
        lateStart[node] = start;
        lateFinish[node] = start + days;
      } else {
        lateFinish[node] = finish;
        lateStart[node] = finish - days;
      }
    }
  }
  for (let at = 0; at < network.parents.length; at++) wrapLate(network, network.parents[at] as number, times);
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
