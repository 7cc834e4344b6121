import { LAG_SAME_AXIS, type Network, type Times } from "./network.ts";

/** Lays a parent around its children: its links are all from them, and its calendar counts as theirs. */
export function wrapChildren(network: Network, node: number, times: Times): void {
  const { inStart, linkFrom, lagMode, calendars, calendarOf } = network;
  let start = Number.POSITIVE_INFINITY;
  let finish = Number.NEGATIVE_INFINITY;
  for (let link = inStart[node] as number; link < (inStart[node + 1] as number); link++) {
    const child = linkFrom[link] as number;
    let first = times.earlyStart[child] as number;
    let last = times.earlyFinish[child] as number;
    if (lagMode[link] !== LAG_SAME_AXIS) {
      const own = calendars[calendarOf[child] as number];
      const around = calendars[calendarOf[node] as number];
      if (own && around) {
        first = around.toWork(own.startAt(first));
        last = Math.max(first, around.toWork(own.finishAt(last)));
      }
    }
    if (first < start) start = first;
    if (last > finish) finish = last;
  }
  times.earlyStart[node] = start;
  times.earlyFinish[node] = finish;
}
