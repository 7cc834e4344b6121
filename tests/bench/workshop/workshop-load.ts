import type { Board } from "../../faults/support/board-access.ts";

/** What the load process is to do. */
export interface WorkshopLoad {
  readonly board: Board;
  /** The process of the server, whose time is read. */
  readonly pid: number;
  readonly people: number;
  /** The activity that people vote in. */
  readonly activity: string;
  /** Cursor moves of each person in a second. */
  readonly moves: number;
  /** Seconds from one change of mind of a person to the next. */
  readonly mindSeconds: number;
  readonly warmSeconds: number;
  readonly seconds: number;
}

/** From sending to arriving at another client, in milliseconds, over all that arrived. */
export interface Ages {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly count: number;
}

/** What one run found. */
export interface WorkshopResult {
  readonly cursors: Ages;
  readonly votes: Ages;
  /** The last ballots that reached everyone in the end, of all there are, 0 to 1. */
  readonly delivered: number;
  /** Of the server in the measured time, all threads, user and system: seconds for each second. */
  readonly serverCpu: number;
  /** Of the load process itself: near 1 it would be the limit, and the ages those of its own queue. */
  readonly loadCpu: number;
}
