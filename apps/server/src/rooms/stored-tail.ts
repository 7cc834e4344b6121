import type { Limits } from "../limits.ts";
import type { BoardLog } from "../storage/board-log.ts";
import type { Room } from "./room.ts";

/** What the log holds of a room: a snapshot, and the rows since. */
export interface StoredTail {
  tailRows: number;
  tailBytes: number;
  snapshotBytes: number;
  isCompacting: boolean;
}

const compactMinBytes = 64 * 1024;

/** The stored size of a room in bytes. */
export function storedBytesOf({ snapshotBytes, tailBytes }: StoredTail): number {
  return snapshotBytes + tailBytes;
}

/** Whether it is time to fold the rows into a snapshot. */
export function isTailLong(tail: StoredTail, { boardBytes, compactAfterRows }: Limits): boolean {
  // A tail counts toward the size of its board, so that of a large one is kept short.
  const most = Math.max(compactMinBytes, Math.min(2 * tail.snapshotBytes, boardBytes / 10));
  return tail.tailRows > compactAfterRows || tail.tailBytes > most;
}

/**
 * Fold everything durable into a snapshot, unless that is under way, there is nothing to fold, or the snapshot
 * cannot be proven. Tells the milliseconds it took, or `null`. When it rejects nothing is lost: the log still holds
 * every row.
 */
export async function compactTail(
  log: Pick<BoardLog, "compact">,
  room: Room,
  tail: StoredTail,
): Promise<number | null> {
  if (tail.isCompacting || tail.tailRows === 0) return null;
  tail.isCompacting = true;
  const startedAt = performance.now();
  const { tailRows, tailBytes } = tail;
  try {
    const snapshot = room.snapshot();
    if (snapshot === null) return null;
    await log.compact(room.name, snapshot, Date.now());
    tail.snapshotBytes = snapshot.bytes.byteLength;
    tail.tailRows -= tailRows;
    tail.tailBytes -= tailBytes;
    return performance.now() - startedAt;
  } finally {
    tail.isCompacting = false;
  }
}
