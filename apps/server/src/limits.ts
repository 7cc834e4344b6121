import { getHeapStatistics } from "node:v8";

/** How much of anything one server gives away. Sizes in bytes, times in milliseconds. */
export interface Limits {
  /** The largest frame the socket reads at all. */
  readonly frameBytes: number;
  /** The largest single change. */
  readonly updateBytes: number;
  /** The largest upload on joining: everything a browser did while offline. */
  readonly uploadBytes: number;
  /** The largest presence of one person. */
  readonly presenceBytes: number;
  /** The largest board, as stored. */
  readonly boardBytes: number;
  /** Changes kept in memory, per room, whose prerequisites have not arrived. */
  readonly pendingBytes: number;
  /** What may wait for one slow reader before it is cut off. */
  readonly backlogBytes: number;
  readonly peoplePerBoard: number;
  readonly updatesPerSecond: number;
  readonly updateBurst: number;
  /** How long a room nobody is in stays in memory. */
  readonly idleMs: number;
  /** About how much heap all loaded documents together may take. */
  readonly loadedHeapBytes: number;
  /** The least time from the start of one write to the next: what comes meanwhile is written together. */
  readonly commitMs: number;
  /** How many changes a room's log gathers before they are folded into a snapshot. */
  readonly compactAfterRows: number;
  readonly connectsPerMinute: number;
  readonly wrongSecretsPerMinute: number;
  readonly boardsPerHour: number;
  readonly importBytes: number;
}

const mebibyte = 1024 * 1024;

/** The limits of a server nobody has tuned; `docs/operating.md` says why each is what it is. */
export const defaultLimits: Limits = {
  frameBytes: 16 * mebibyte,
  updateBytes: 4 * mebibyte,
  uploadBytes: 8 * mebibyte,
  presenceBytes: 64 * 1024,
  boardBytes: 20 * mebibyte,
  pendingBytes: 256 * 1024,
  backlogBytes: 8 * mebibyte,
  peoplePerBoard: 200,
  updatesPerSecond: 200,
  updateBurst: 1000,
  idleMs: 60_000,
  // The other half is for what is on its way, for compaction, and for everything else.
  loadedHeapBytes: Math.floor(getHeapStatistics().heap_size_limit / 2),
  commitMs: 20,
  compactAfterRows: 500,
  connectsPerMinute: 600,
  wrongSecretsPerMinute: 30,
  boardsPerHour: 600,
  importBytes: 20 * mebibyte,
};
