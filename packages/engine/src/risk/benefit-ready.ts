import { DONE, FF, FIXED, FS, LAG_SAME_AXIS } from "../schedule/network.ts";
import type { BenefitRuns } from "./benefit-runs.ts";
import type { EarlySource } from "./forward-block.ts";
import type { Readiness } from "./readiness.ts";
import { BLOCK } from "./run-block.ts";

const ROUNDING = 1e-6;

/**
 * Which of the nodes a benefit rests on can be the last to finish: all but those that another of them always
 * waits for until their end. Sorted.
 */
export function lastOf({ network, ready }: Readiness, rests: readonly string[]): Int32Array {
  const nodes = rests.flatMap((id) => network.indexOf.get(id) ?? []);
  const inside = new Set(nodes);
  const { outStart, outLink, linkTo, linkType, lag, lagMode, role } = network;
  const waitsFor = (node: number): boolean => {
    for (let out = outStart[node] as number; out < (outStart[node + 1] as number); out++) {
      const link = outLink[out] as number;
      const to = linkTo[link] as number;
      const type = linkType[link] as number;
      if (lagMode[link] !== LAG_SAME_AXIS || (lag[link] as number) < 0 || (type !== FS && type !== FF))
        continue;
      // What waits for an evening may itself count as a morning, and then does not stand for it.
      if (!inside.has(to) || (ready[to] as number) < (ready[node] as number)) continue;
      if (role[to] !== FIXED && role[to] !== DONE) return true;
    }
    return false;
  };
  return Int32Array.from(nodes.filter((node) => !waitsFor(node))).sort();
}

/**
 * Writes when the last of a benefit's ends is finished in each run of a block, to `ready`: whole positions on the
 * board's calendar, where work done by position 5 lets a benefit start on the sixth working day. Without ends
 * it is -Infinity, for a benefit that nothing can bring Infinity. An early finish of the node `held` counts as
 * the position `holdAt` at the latest.
 */
export function findReady(
  { network, board, same, finish: settledFinish, ready: settledReady }: Readiness,
  { ends, outlook }: Pick<BenefitRuns, "ends" | "outlook">,
  source: EarlySource,
  ready: Float64Array,
  held = -1,
  holdAt = Number.POSITIVE_INFINITY,
): void {
  ready.fill(outlook.never ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY);
  for (let end = 0; end < ends.length; end++) {
    const node = ends[end] as number;
    const { finish } = source.mark[node] === source.current ? source.altered : source.usual;
    const calendar = network.calendarOf[node] as number;
    const own = same[calendar] === 1 ? undefined : network.calendars[calendar];
    const usual = settledFinish[node] as number;
    const usualReady = settledReady[node] as number;
    for (let run = 0; run < BLOCK; run++) {
      let position = Math.ceil((finish[node * BLOCK + run] as number) - ROUNDING);
      if (position === usual) position = usualReady;
      else if (own) position = board.toWork(own.finishAt(position));
      if (node === held && position > holdAt) position = holdAt;
      if (position > (ready[run] as number)) ready[run] = position;
    }
  }
}
