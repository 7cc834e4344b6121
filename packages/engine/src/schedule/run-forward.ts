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
  const { role, minStart, minFinish, fixedStart, inStart, linkFrom, linkType, lag, lagMode } = network;
  const { earlyStart, earlyFinish } = times;
  const size = role.length;
  for (let node = 0; node < size; node++) {
    const kind = role[node] as number;
    if (kind === PARENT) {
      wrapChildren(network, node, times);
      continue;
    }
    const days = duration[node] as number;
    if (kind === FIXED || kind === DONE) {
      const fixed = fixedStart[node] as number;
      earlyStart[node] = fixed;
      earlyFinish[node] = fixed + days;
      continue;
    }
    let start = minStart[node] as number;
    let finish = minFinish[node] as number;
    const until = inStart[node + 1] as number;
    for (let link = inStart[node] as number; link < until; link++) {
      const from = linkFrom[link] as number;
      const type = linkType[link] as number;
      if (lagMode[link] === LAG_SAME_AXIS) {
        if (type === FS) {
          const bound = (earlyFinish[from] as number) + (lag[link] as number);
          if (bound > start) start = bound;
        } else if (type === SS) {
          const bound = (earlyStart[from] as number) + (lag[link] as number);
          if (bound > start && kind !== STARTED) start = bound;
        } else {
          const position = type === FF ? earlyFinish[from] : earlyStart[from];
          const bound = (position as number) + (lag[link] as number);
          if (bound > finish) finish = bound;
        }
      } else {
        const bound = boundAhead(network, link, earlyStart[from] as number, earlyFinish[from] as number);
        if (type === FS || type === SS) {
          if (bound > start && !(type === SS && kind === STARTED)) start = bound;
        } else if (bound > finish) finish = bound;
      }
    }
    // A finish that is only held by the start must not lose a bit on the way through the subtraction.
    if (start + days >= finish) {
      earlyStart[node] = start;
      earlyFinish[node] = start + days;
    } else {
      earlyStart[node] = finish - days;
      earlyFinish[node] = finish;
    }
    if (kind === STARTED) earlyStart[node] = fixedStart[node] as number;
  }
  if (network.hasLate) placeLate(network, duration, times);
}
