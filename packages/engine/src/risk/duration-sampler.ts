import type { PlacedEvent } from "./place-events.ts";
import { sampleQuantiles } from "./quantile-table.ts";
import { createStreams, drawWords } from "./random-streams.ts";
import type { Estimate } from "./read-estimates.ts";
import { BLOCK } from "./run-block.ts";

/** Draws what chance decides in a block of runs; node n of run r is at `n * BLOCK + r`. */
export interface DurationSampler {
  /** Working days each node takes, with all that happens. */
  readonly durations: Float64Array;
  /** Where the durations without events are found for a node, at the same places. */
  sampledOf(node: number): Float64Array;
  /** 1 where an event happens. */
  readonly happened: Uint8Array;
  /** Nodes whose duration differs from run to run, rising. */
  readonly uncertain: Int32Array;
  /** Draws the next `count` runs, at most BLOCK. Every stream moves on by `count`. */
  draw(count: number): void;
}

/**
 * Prepares the draws of estimates and events over the nodes `ids`, whose settled durations are `duration`. An
 * event is one draw for each run, shared by all it touches; that is what makes delays come together. A delay
 * adds to the duration; an opportunity shortens it, to 0 at most.
 */
export function createDurationSampler(
  ids: readonly string[],
  duration: Float64Array,
  estimates: readonly Estimate[],
  events: readonly PlacedEvent[],
  seed: number,
): DurationSampler {
  const durations = new Float64Array(ids.length * BLOCK);
  for (const [node, days] of duration.entries()) durations.fill(days, node * BLOCK, (node + 1) * BLOCK);
  const happened = new Uint8Array(events.length * BLOCK);
  const streams = createStreams(
    [...estimates.map(({ node }) => ids[node] ?? ""), ...events.map(({ id }) => id)],
    seed,
  );
  const estimated = new Set(estimates.map(({ node }) => node));
  const hit = new Set(events.flatMap(({ delays }) => delays.map(({ node }) => node)));
  const uncertain = Int32Array.from(new Set([...estimated, ...hit])).sort();
  const shortened = new Set(
    events.flatMap(({ delays }) => delays.filter(({ days }) => days < 0).map(({ node }) => node)),
  );
  const words = new Uint32Array(BLOCK);
  // Only what events touch is kept twice.
  const hits = Int32Array.from(hit).sort();
  const sampled = hits.length > 0 ? durations.slice() : durations;
  const isHit = Uint8Array.from(ids, (_, node) => (hit.has(node) ? 1 : 0));
  const sampledOf = (node: number) => (isHit[node] === 1 ? sampled : durations);

  function draw(count: number): void {
    // Counted loops: an iterator would leave an object behind for each estimate of each block.
    for (let stream = 0; stream < estimates.length; stream++) {
      const { node, table, low, spread } = estimates[stream] as Estimate;
      drawWords(streams, stream, words, count);
      sampleQuantiles(table, low, spread, words, sampledOf(node), node * BLOCK, count);
    }
    for (let at = 0; at < hits.length; at++) {
      const base = (hits[at] as number) * BLOCK;
      for (let run = base; run < base + count; run++) durations[run] = sampled[run] as number;
    }
    for (let event = 0; event < events.length; event++) {
      const { probability, delays } = events[event] as PlacedEvent;
      drawWords(streams, estimates.length + event, words, count);
      const limit = probability * 2 ** 32;
      for (let run = 0; run < count; run++) {
        happened[event * BLOCK + run] = (words[run] as number) < limit ? 1 : 0;
      }
      for (const { node, days } of delays) addWhere(durations, node, days, happened, event, count);
    }
    for (const node of shortened) {
      for (let at = node * BLOCK; at < node * BLOCK + count; at++) {
        if ((durations[at] as number) < 0) durations[at] = 0;
      }
    }
  }

  return { durations, sampledOf, happened, uncertain, draw };
}

function addWhere(
  durations: Float64Array,
  node: number,
  days: number,
  happened: Uint8Array,
  event: number,
  count: number,
): void {
  for (let run = 0; run < count; run++) {
    const at = node * BLOCK + run;
    durations[at] = (durations[at] as number) + days * (happened[event * BLOCK + run] as number);
  }
}
