import { GATE, type Network, type Times } from "./network.ts";

/**
 * Writes the finish of the plan, the last early finish of all dated nodes, to `times.planFinish`: as a position
 * on each calendar. Where nothing is dated the positions are 0. Allocates nothing.
 */
export function findPlanFinish(network: Network, times: Times): void {
  const { calendars, role, dated } = network;
  const { planFinish, earlyFinish } = times;
  planFinish.fill(Number.NEGATIVE_INFINITY);
  for (let node = 0; node < role.length; node++) {
    if (dated[node] !== 1 || (role[node] as number) >= GATE) continue;
    const calendar = network.calendarOf[node] as number;
    const finish = earlyFinish[node] as number;
    if (finish > (planFinish[calendar] as number)) planFinish[calendar] = finish;
  }
  if (calendars.length === 1) {
    if (planFinish[0] === Number.NEGATIVE_INFINITY) planFinish[0] = 0;
    return;
  }
  let last = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < calendars.length; at++) {
    const finish = planFinish[at] as number;
    if (finish === Number.NEGATIVE_INFINITY) continue;
    last = Math.max(last, (calendars[at] as (typeof calendars)[number]).finishAt(finish));
  }
  for (let at = 0; at < calendars.length; at++) {
    const calendar = calendars[at] as (typeof calendars)[number];
    const reached = last === Number.NEGATIVE_INFINITY ? 0 : calendar.toWork(last);
    planFinish[at] = Math.max(planFinish[at] as number, reached);
  }
}

/** The finish of the plan on the calendar of a node. */
export function planFinishFor(network: Network, times: Times, node: number): number {
  return times.planFinish[network.calendarOf[node] as number] as number;
}
