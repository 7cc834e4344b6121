import { DONE, FIXED, LAG_SAME_AXIS, type Network, STARTED } from "./network.ts";

type Placed = Pick<
  Network,
  "role" | "minStart" | "fixedStart" | "parents" | "inStart" | "linkFrom" | "lagMode"
>;

/**
 * The last position at which each node, taking no time, is over on the morning of its day rather than on the
 * evening before: where its own date holds it. A parent is over with the last of its children, and no child lies
 * before its own date, so for a parent it is the last such position of what lies in it.
 */
export function findMornings(network: Placed): Float64Array {
  const { role, minStart, fixedStart, parents, inStart, linkFrom, lagMode } = network;
  const morning = minStart.slice();
  for (let node = 0; node < morning.length; node++) {
    const kind = role[node] as number;
    if (kind !== FIXED && kind !== DONE && kind !== STARTED) continue;
    const fixed = fixedStart[node] as number;
    const least = minStart[node] as number;
    // What began before its own date has a span; what is imposed counts where it is, not where it was wanted.
    const isHeld = kind === STARTED ? fixed >= least : fixed <= least;
    morning[node] = isHeld ? fixed : Number.NEGATIVE_INFINITY;
  }
  for (let at = 0; at < parents.length; at++) {
    const node = parents[at] as number;
    let last = Number.NEGATIVE_INFINITY;
    for (let link = inStart[node] as number; link < (inStart[node + 1] as number); link++) {
      // A parent of children with different calendars counts every day: there both moments are one.
      if (lagMode[link] !== LAG_SAME_AXIS) continue;
      last = Math.max(last, morning[linkFrom[link] as number] as number);
    }
    morning[node] = last;
  }
  return morning;
}
