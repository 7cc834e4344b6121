import { GATE, type Network } from "../schedule/network.ts";
import { BLOCK, type BlockTimes } from "./run-block.ts";

/**
 * Writes when each run's plan is finished, on each calendar and as an instant, from the early finishes; as
 * `findPlanFinish` does. `ends` are the dated nodes that can be the last ones. Where nothing is dated all is 0.
 */
export function findBlockFinish(network: Network, ends: Int32Array, times: BlockTimes): void {
  const { calendars, calendarOf } = network;
  const { earlyFinish, planFinish, planInstant } = times;
  planFinish.fill(Number.NEGATIVE_INFINITY);
  planInstant.fill(Number.NEGATIVE_INFINITY);
  for (let at = 0; at < ends.length; at++) {
    const node = ends[at] as number;
    const from = node * BLOCK;
    const to = (calendarOf[node] as number) * BLOCK;
    for (let run = 0; run < BLOCK; run++) {
      const finish = earlyFinish[from + run] as number;
      if (finish > (planFinish[to + run] as number)) planFinish[to + run] = finish;
    }
  }
  for (let at = 0; at < planFinish.length; at++) {
    const finish = planFinish[at] as number;
    if (finish === Number.NEGATIVE_INFINITY) continue;
    const instant = calendars[Math.floor(at / BLOCK)]?.finishAt(finish) ?? finish;
    const run = at % BLOCK;
    if (instant > (planInstant[run] as number)) planInstant[run] = instant;
  }
  for (let at = 0; at < planFinish.length; at++) {
    const last = planInstant[at % BLOCK] as number;
    if (calendars.length === 1) {
      if (last === Number.NEGATIVE_INFINITY) planFinish[at] = 0;
      continue;
    }
    const reached =
      last === Number.NEGATIVE_INFINITY ? 0 : (calendars[Math.floor(at / BLOCK)]?.toWork(last) ?? 0);
    if (reached > (planFinish[at] as number)) planFinish[at] = reached;
  }
}

/** The nodes that take part in the plan's finish. */
export function findEnds({ role, dated }: Network): Int32Array {
  return Int32Array.from(role.keys()).filter((node) => dated[node] === 1 && (role[node] as number) < GATE);
}
