import type { DateStatistics } from "./date-statistics.ts";
import type { PlacedEvent } from "./place-events.ts";
import { BLOCK } from "./run-block.ts";

/** What events did to the plan's span, over all runs so far. */
export interface EventStatistics {
  /** By event: runs in which it happened, and the sum of their spans about the settled one. */
  readonly times: Int32Array;
  readonly spans: Float64Array;
  /** By event: the days it put on nodes without float, summed over its runs. */
  readonly criticalDays: Float64Array;
}

/** Empty sums for a number of events. */
export function createEventStatistics(events: number): EventStatistics {
  return {
    times: new Int32Array(events),
    spans: new Float64Array(events),
    criticalDays: new Float64Array(events),
  };
}

/** Adds the first `count` runs of a block whose dates have just been added to `dates`; spans are by run. */
export function addEvents(
  { times, spans, criticalDays }: EventStatistics,
  events: readonly PlacedEvent[],
  { criticalNow, spanBase }: DateStatistics,
  happened: Uint8Array,
  spanOf: Float64Array,
  count: number,
): void {
  for (const [event, { delays }] of events.entries()) {
    for (let run = 0; run < count; run++) {
      if (happened[event * BLOCK + run] === 0) continue;
      times[event] = (times[event] as number) + 1;
      spans[event] = (spans[event] as number) + (spanOf[run] as number) - spanBase;
      for (const { node, days } of delays) {
        if (criticalNow[node * BLOCK + run] === 1) {
          criticalDays[event] = (criticalDays[event] as number) + Math.abs(days);
        }
      }
    }
  }
}

/**
 * By how many working days an event swings the plan's finish: sqrt(p(1 - p)), the standard deviation of whether
 * it happens, times the mean difference of the span between runs with it and without it. Events are independent,
 * so that difference is its effect; what chance adds is cut off at the days it put on the critical path.
 */
export function eventSwing(
  { times, spans, criticalDays }: EventStatistics,
  event: number,
  { runs, span }: DateStatistics,
): number {
  const happened = times[event] as number;
  if (happened === 0 || happened === runs) return 0;
  const sum = spans[event] as number;
  const difference = Math.abs(sum / happened - (span - sum) / (runs - happened));
  const share = happened / runs;
  return Math.sqrt(share * (1 - share)) * Math.min(difference, (criticalDays[event] as number) / happened);
}
