/**
 * How many runs the simulation carries through the network side by side. What a node's links ask for is then
 * looked up once for all of them, and the inner loops go over neighboring numbers. Of 8 to 64 this was the
 * fastest: wide enough to hide the look-up, and the times of 2,000 nodes still fit a core's second cache.
 */
export const BLOCK = 16;

/** The times of all nodes in a block of runs: node n of run r is at `n * BLOCK + r`, in working days on the
 * node's own calendar.
 */
export interface BlockTimes {
  readonly earlyStart: Float64Array;
  readonly earlyFinish: Float64Array;
  readonly lateStart: Float64Array;
  readonly lateFinish: Float64Array;
  /** When each run's plan is finished, on the board's calendar. */
  readonly planFinish: Float64Array;
}
