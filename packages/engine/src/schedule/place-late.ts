import { findPlanFinish } from "./find-plan-finish.ts";
import { boundBack } from "./link-bounds.ts";
import { DONE, FF, FS, type Network, PARENT, SS, STARTED, type Times, WORK } from "./network.ts";
import { wrapChildren } from "./wrap-children.ts";

/**
 * Moves the nodes that are to lie as late as they may: as far as no successor, no parent with successors, no
 * upper bound of their own and not the plan's finish gives way (a free float of 0, as Primavera P6 defines the
 * constraint). Runs after the early dates are known and writes over them; the late arrays serve as scratch.
 */
export function placeLate(network: Network, duration: Float64Array, times: Times): void {
  const { role, asLate, maxStart, maxFinish, outStart, outLink, linkTo, linkType } = network;
  const { earlyStart, earlyFinish, lateStart, lateFinish } = times;
  findPlanFinish(network, times);
  for (let node = role.length - 1; node >= 0; node--) {
    const isParent = role[node] === PARENT;
    if (!isParent && (asLate[node] !== 1 || role[node] !== WORK)) continue;
    const days = duration[node] as number;
    const first = earlyStart[node] as number;
    const span = (earlyFinish[node] as number) - first;
    let start = maxStart[node] as number;
    let finish = Math.min(
      maxFinish[node] as number,
      times.planFinish[network.calendarOf[node] as number] as number,
    );
    for (let out = outStart[node] as number; out < (outStart[node + 1] as number); out++) {
      const link = outLink[out] as number;
      const to = linkTo[link] as number;
      const type = linkType[link] as number;
      if (role[to] === DONE || (role[to] === STARTED && type === SS)) continue;
      const dates = type === FS || type === SS ? earlyStart : role[to] === PARENT ? lateFinish : earlyFinish;
      const bound = boundBack(network, link, dates[to] as number, first, span);
      if (type === FS || type === FF) finish = Math.min(finish, bound);
      else start = Math.min(start, bound);
    }
    lateStart[node] = start;
    lateFinish[node] = finish;
    if (isParent) continue;
    // What waits for the start of a parent would wait for its first child, so that one stays.
    const around = network.parent[node] as number;
    const holds = around >= 0 && lateStart[around] !== Number.POSITIVE_INFINITY;
    const moved = Math.min(finish, start + days);
    if (holds || moved <= (earlyFinish[node] as number)) continue;
    earlyFinish[node] = moved;
    earlyStart[node] = moved - days;
  }
  for (let at = 0; at < network.parents.length; at++)
    wrapChildren(network, network.parents[at] as number, times);
}
