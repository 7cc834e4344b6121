import type { PlacedEvent } from "./place-events.ts";
import { sampleQuantiles } from "./quantile-table.ts";
import { createStreams, drawWords } from "./random-streams.ts";
import type { Estimate } from "./read-estimates.ts";
import { BLOCK } from "./run-block.ts";

/** Draws what chance decides in a block of runs; node n of run r is at `n * BLOCK + r`. */
export interface DurationSampler {
  /** Working days each node takes. */
  readonly durations: Float64Array;
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
  for (let node = 0; node < ids.length; node++) fill(durations, node, duration[node] as number);
  const happened = new Uint8Array(events.length * BLOCK);
  const streams = createStreams([...estimates.map(({ node }) => ids[node] ?? ""), ...events.map(({ id }) => id)], seed);
  const estimated = new Set(estimates.map(({ node }) => node));
  const hit = new Set(events.flatMap(({ delays }) => delays.map(({ node }) => node)));
  const settled = [...hit].filter((node) => !estimated.has(node));
  const shortened = [...new Set(events.flatMap(({ delays }) => delays.filter(({ days }) => days < 0)))];
  const words = new Uint32Array(BLOCK);

  function draw(count: number): void {
    for (const [stream, { node, table, low, spread }] of estimates.entries()) {
      drawWords(streams, stream, words, count);
      sampleQuantiles(table, low, spread, words, durations, node * BLOCK, count);
    }
    for (const node of settled) fill(durations, node, duration[node] as number);
    for (const [event, { probability, delays }] of events.entries()) {
      drawWords(streams, estimates.length + event, words, count);
      const limit = probability * 2 ** 32;
      for (let run = 0; run < count; run++) happened[event * BLOCK + run] = (words[run] as number) < limit ? 1 : 0;
      for (const { node, days } of delays) addWhere(durations, node, days, happened, event, count);
    }
    for (const { node } of shortened) {
      for (let at = node * BLOCK; at < node * BLOCK + count; at++) {
        if ((durations[at] as number) < 0) durations[at] = 0;
      }
    }
  }

  const uncertain = Int32Array.from(new Set([...estimated, ...hit])).sort();
  return { durations, happened, uncertain, draw };
}

function fill(durations: Float64Array, node: number, value: number): void {
  durations.fill(value, node * BLOCK, (node + 1) * BLOCK);
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
