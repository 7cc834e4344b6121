/** One document update to be made durable. `at` is milliseconds since 1970. */
export interface LogRow {
  readonly room: string;
  readonly update: Uint8Array;
  /** Who made it, as an opaque id, or `several`; never a name or a secret. */
  readonly actor: string;
  readonly at: number;
}

/** One durable update. `seq` grows by one per room, without gaps, starting at 1. */
export interface StoredUpdate {
  readonly seq: number;
  readonly update: Uint8Array;
}

/** Everything up to `uptoSeq`, as one update in Yjs encoding 1 or 2. */
export interface StoredSnapshot {
  readonly uptoSeq: number;
  readonly encoding: 1 | 2;
  readonly bytes: Uint8Array;
}

/** What a room is built from: the newest snapshot and every update after it, in order. */
export interface LoadedLog {
  readonly snapshot: StoredSnapshot | null;
  readonly tail: readonly StoredUpdate[];
}

/** The updates after a sequence number; `complete` is false when some were compacted away. */
export interface LogRange {
  readonly complete: boolean;
  readonly rows: readonly StoredUpdate[];
}

/** The size of the whole log. */
export interface LogStats {
  readonly rooms: number;
  readonly rows: number;
  readonly bytes: number;
}

/**
 * The truth about every document. A promise that resolves means the data survives a power cut; one
 * that rejects means that nothing of that call was promised, and the caller may try the same call again: what was
 * written all the same, because only the answer was lost, is then there twice, which does no harm. A read that
 * finds stored data damaged, or a number missing, rejects with a damage error instead of passing over it.
 */
export interface BoardLog {
  /**
   * Write all rows in one transaction, in order, however many. Each gets its sequence number, or `null` when its
   * board has been deleted and the row was dropped. Numbers follow the order of commits: whoever reads 7 can
   * read 1 to 6 too, also while others append to the same room.
   */
  append(rows: readonly LogRow[]): Promise<readonly (number | null)[]>;
  /** The newest snapshot and its tail; an unknown room is empty. */
  load(room: string): Promise<LoadedLog>;
  /** Every update after `seq`, for a reader that missed some; never more than compaction leaves. */
  since(room: string, seq: number): Promise<LogRange>;
  /**
   * In one transaction: store the snapshot and delete the updates up to `snapshot.uptoSeq`. The last
   * three snapshots are kept, and the last one of each day for 30 days. Doing it again, or with an older number,
   * takes nothing away. Rejects when `snapshot.uptoSeq` is no number of this room yet.
   */
  compact(room: string, snapshot: StoredSnapshot, at: number): Promise<void>;
  /** Erase both documents of a board for ever and refuse later appends to them. */
  tombstone(board: string): Promise<void>;
  stats(): Promise<LogStats>;
  /** Finish what was started and release the storage. */
  close(): Promise<void>;
}
