import { boundAhead } from "./link-bounds.ts";
import {
  DONE,
  FF,
  FIXED,
  FS,
  LAG_SAME_AXIS,
  type Network,
  PARENT,
  SS,
  STARTED,
  type Times,
} from "./network.ts";
import { placeLate } from "./place-late.ts";
import { wrapChildren } from "./wrap-children.ts";

/**
 * The forward pass of the critical path method (Kelley and Walker 1959; typed links with lags as in precedence
 * diagramming): writes the early starts and finishes of all nodes, in working days on the node's calendar.
 * Work is in one piece, so a bound on a finish moves the start as well. `duration` holds the working days left
 * of each node, 0 or more. Allocates nothing.
 */
export function runForward(network: Network, duration: Float64Array, times: Times): void {
  const size = network.role.length;
  for (let node = 0; node < size; node++) placeEarly(network, duration, times, node);
  if (network.hasLate) placeLate(network, duration, times);
}

/**
 * The forward pass where one duration alone differs from those of the last one: only what that moves is placed
 * again. `waiting` has room for all nodes and is 0 before and after.
 */
export function rerunForward(
  network: Network,
  duration: Float64Array,
  times: Times,
  changed: number,
  waiting: Uint8Array,
): void {
  // Where early dates depend on late ones, a change reaches backward as well.
  if (network.hasLate) {
    runForward(network, duration, times);
    return;
  }
  const { earlyStart, earlyFinish } = times;
  const { outStart, outLink, linkTo } = network;
  waiting[changed] = 1;
  for (let node = changed; node < waiting.length; node++) {
    if (waiting[node] === 0) continue;
    waiting[node] = 0;
    const [start, finish] = [earlyStart[node] as number, earlyFinish[node] as number];
    placeEarly(network, duration, times, node);
    if (earlyStart[node] === start && earlyFinish[node] === finish) continue;
    const until = outStart[node + 1] as number;
    for (let out = outStart[node] as number; out < until; out++)
      waiting[linkTo[outLink[out] as number] as number] = 1;
  }
}

/** Places one node by its own bounds and its predecessors, which the caller has placed. */
function placeEarly(network: Network, duration: Float64Array, times: Times, node: number): void {
  const { inStart, linkFrom, linkType, lag, lagMode } = network;
  const { earlyStart, earlyFinish } = times;
  const kind = network.role[node] as number;
  if (kind === PARENT) {
    wrapChildren(network, node, times);
    return;
  }
  const days = duration[node] as number;
  if (kind === FIXED || kind === DONE) {
    const fixed = network.fixedStart[node] as number;
    earlyStart[node] = fixed;
    earlyFinish[node] = fixed + days;
    return;
  }
  let start = network.minStart[node] as number;
  let finish = network.minFinish[node] as number;
  const until = inStart[node + 1] as number;
  for (let link = inStart[node] as number; link < until; link++) {
    const type = linkType[link] as number;
    if (type === SS && kind === STARTED) continue;
    const from = linkFrom[link] as number;
    let bound: number;
    if (lagMode[link] === LAG_SAME_AXIS) {
      const early = type === FS || type === FF ? earlyFinish : earlyStart;
      bound = (early[from] as number) + (lag[link] as number);
    } else bound = boundAhead(network, link, earlyStart[from] as number, earlyFinish[from] as number);
    if (type === FS || type === SS) {
      if (bound > start) start = bound;
    } else if (bound > finish) finish = bound;
  }
  // A finish that is only held by the start must not lose a bit on the way through the subtraction.
  if (start + days >= finish) {
    earlyStart[node] = start;
    earlyFinish[node] = start + days;
  } else {
    earlyStart[node] = finish - days;
    earlyFinish[node] = finish;
  }
  if (kind === STARTED) earlyStart[node] = network.fixedStart[node] as number;
}
