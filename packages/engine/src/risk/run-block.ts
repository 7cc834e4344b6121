import type { Network } from "../schedule/network.ts";

/**
 * How many runs the simulation carries through the network side by side. What a node's links ask for is then
 * looked up once for all of them, and the inner loops go over neighboring numbers. Of 8 to 64 this was the
 * fastest: wide enough to hide the look-up, and the times of 2,000 nodes still fit a core's second cache.
 */
export const BLOCK = 64;

/**
 * The times of all nodes in a block of runs: node n of run r is at `n * BLOCK + r`, as positions (working days)
 * on the node's own calendar.
 */
export interface BlockTimes {
  readonly earlyStart: Float64Array;
  readonly earlyFinish: Float64Array;
  readonly lateStart: Float64Array;
  readonly lateFinish: Float64Array;
  /** When each run's plan is finished, on calendar c at `c * BLOCK + r`. */
  readonly planFinish: Float64Array;
  /** The same as an instant: days since 1970-01-01, at the end of a day's work. */
  readonly planInstant: Float64Array;
}

/** Room for one block, written over by each. */
export function createBlockTimes(network: Network): BlockTimes {
  const size = network.ids.length * BLOCK;
  return {
    earlyStart: new Float64Array(size),
    earlyFinish: new Float64Array(size),
    lateStart: new Float64Array(size),
    lateFinish: new Float64Array(size),
    planFinish: new Float64Array(network.calendars.length * BLOCK),
    planInstant: new Float64Array(BLOCK),
  };
}

/** Room for one number a run, in which the links between calendars are worked out; each link writes it over. */
export interface RunRows {
  readonly instants: Float64Array;
  readonly positions: Float64Array;
  readonly starts: Float64Array;
}

/** Empty rows. */
export function createRunRows(): RunRows {
  return {
    instants: new Float64Array(BLOCK),
    positions: new Float64Array(BLOCK),
    starts: new Float64Array(BLOCK),
  };
}
