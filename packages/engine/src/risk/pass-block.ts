import { createTimes } from "../schedule/create-times.ts";
import type { Network, Times } from "../schedule/network.ts";
import { runBackward } from "../schedule/run-backward.ts";
import { runForward } from "../schedule/run-forward.ts";
import { runBackwardBlock } from "./backward-block.ts";
import { findBlockFinish, findEnds } from "./finish-block.ts";
import { type EarlySource, runForwardBlock } from "./forward-block.ts";
import { BLOCK, type BlockTimes } from "./run-block.ts";

/** Carries one block of runs through the network, there and back. */
export type BlockPass = (durations: Float64Array) => void;

/**
 * The passes for a network, writing to `times`: side by side where every node lies as early as it may, else run
 * by run with the passes of the schedule. Both give the same numbers.
 */
export function createBlockPass(network: Network, times: BlockTimes, source: EarlySource): BlockPass {
  if (network.hasLate) return createSinglePass(network, times);
  const ends = findEnds(network);
  return (durations) => {
    runForwardBlock(network, durations, source);
    findBlockFinish(network, ends, times);
    runBackwardBlock(network, durations, times, source.rows);
  };
}

/** The schedule's own passes, one run after the other. */
export function createSinglePass(network: Network, block: BlockTimes): BlockPass {
  const times = createTimes(network);
  const duration = new Float64Array(network.ids.length);
  const ends = findEnds(network);
  return (durations) => {
    for (let run = 0; run < BLOCK; run++) {
      for (let node = 0; node < duration.length; node++)
        duration[node] = durations[node * BLOCK + run] as number;
      runForward(network, duration, times);
      runBackward(network, duration, times);
      spread(times, block, run);
    }
    findBlockFinish(network, ends, block);
  };
}

function spread(times: Times, block: BlockTimes, run: number): void {
  for (const key of ["earlyStart", "earlyFinish", "lateStart", "lateFinish"] as const) {
    const from = times[key];
    const to = block[key];
    for (let node = 0; node < from.length; node++) to[node * BLOCK + run] = from[node] as number;
  }
}
