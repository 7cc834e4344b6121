import { EPSILON } from "./link-bounds.ts";
import { type Network, STARTED, type Times } from "./network.ts";

/** True for a child that makes the start of its parent, and may still move. */
export function leads(network: Network, times: Times, child: number, around: number): boolean {
  if (network.role[child] === STARTED) return false;
  const first = times.earlyStart[child] as number;
  const own = network.calendarOf[child] as number;
  const outer = network.calendarOf[around] as number;
  const place =
    own === outer
      ? first
      : (network.calendars[outer]?.toWork(network.calendars[own]?.startAt(first) ?? first) ?? first);
  return place <= (times.earlyStart[around] as number) + EPSILON;
}
