import type { DatabaseSync } from "node:sqlite";
import { parseRoom, roomOf, talkRoomOf } from "@throughline/protocol";
import type { LoadedLog, LogRange, LogRow, LogStats, StoredSnapshot, StoredUpdate } from "../board-log.ts";
import { expiredSnapshots } from "../snapshot-retention.ts";
import { damageError } from "../storage-error.ts";
import { sumOfChange, sumOfSnapshot } from "./checksums.ts";
import { readingRoom } from "./sqlite-damage.ts";
import type { Transact } from "./transact.ts";

/** The synchronous half of the SQLite log; runs in the storage thread. See `BoardLog` for the promises. */
export interface LogTables {
  append(rows: readonly LogRow[]): (number | null)[];
  load(room: string): LoadedLog;
  since(room: string, seq: number): LogRange;
  compact(room: string, snapshot: StoredSnapshot, at: number): void;
  tombstone(board: string): void;
  stats(): LogStats;
}

/** Prepare every statement of the log over an open database. */
export function createLogTables(db: DatabaseSync, transact: Transact): LogTables {
  const insertRow = db.prepare(
    'INSERT INTO log (room, seq, "update", actor, at, crc) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const lastRow = db.prepare("SELECT max(seq) AS seq FROM log WHERE room = ?");
  const lastSnapshot = db.prepare("SELECT max(upto_seq) AS seq FROM snapshot WHERE room = ?");
  const readSnapshot = db.prepare(
    "SELECT upto_seq, encoding, bytes, sha256 FROM snapshot WHERE room = ? ORDER BY upto_seq DESC LIMIT 1",
  );
  const readTail = db.prepare(
    'SELECT seq, "update" AS bytes, crc FROM log WHERE room = ? AND seq > ? ORDER BY seq',
  );
  const insertSnapshot = db.prepare(
    "INSERT OR REPLACE INTO snapshot (room, upto_seq, encoding, bytes, sha256, at) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const deleteRows = db.prepare("DELETE FROM log WHERE room = ? AND seq <= ?");
  const listSnapshots = db.prepare("SELECT upto_seq, at FROM snapshot WHERE room = ?");
  const deleteSnapshot = db.prepare("DELETE FROM snapshot WHERE room = ? AND upto_seq = ?");
  const deleteSnapshots = db.prepare("DELETE FROM snapshot WHERE room = ?");
  const insertTombstone = db.prepare("INSERT OR IGNORE INTO tombstone (board, at) VALUES (?, ?)");
  const findTombstone = db.prepare("SELECT 1 AS found FROM tombstone WHERE board = ?");
  const countAll = db.prepare(
    `SELECT (SELECT count(*) FROM log) AS rows,
            (SELECT coalesce(sum(length("update")), 0) FROM log) +
            (SELECT coalesce(sum(length(bytes)), 0) FROM snapshot) AS bytes,
            (SELECT count(*) FROM (SELECT room FROM log UNION SELECT room FROM snapshot)) AS rooms`,
  );
  /** The last sequence number given out per room; forgotten when a write fails, and read again. */
  const heads = new Map<string, number>();

  const isDeleted = (room: string) => findTombstone.get(parseRoom(room)?.board ?? room) !== undefined;

  function headOf(room: string): number {
    const known = heads.get(room);
    if (known !== undefined) return known;
    return Math.max(Number(lastRow.get(room)?.seq ?? 0), Number(lastSnapshot.get(room)?.seq ?? 0));
  }

  /** The rows after a number that is known to be there. Throws when one is missing or not as it was stored. */
  function tailAfter(room: string, known: number): StoredUpdate[] {
    return readTail.all(room, known).map((row, index) => {
      const seq = Number(row.seq);
      const update = row.bytes as Uint8Array;
      if (seq !== known + 1 + index) throw damageError(`Changes of room ${room} are missing before ${seq}`);
      if (row.crc !== null && row.crc !== sumOfChange(room, seq, update))
        throw damageError(`Change ${seq} of room ${room} is damaged on disk`);
      return { seq, update };
    });
  }

  return {
    append(rows) {
      try {
        return transact(() =>
          rows.map(({ room, update, actor, at }) => {
            if (!heads.has(room) && isDeleted(room)) return null;
            const seq = headOf(room) + 1;
            insertRow.run(room, seq, update, actor, at, sumOfChange(room, seq, update));
            heads.set(room, seq);
            return seq;
          }),
        );
      } catch (error) {
        heads.clear();
        throw error;
      }
    },
    load(room) {
      return readingRoom(room, () => {
        const row = readSnapshot.get(room);
        if (row === undefined) return { snapshot: null, tail: tailAfter(room, 0) };
        const bytes = row.bytes as Uint8Array;
        if (sumOfSnapshot(bytes) !== row.sha256)
          throw damageError(`The snapshot of room ${room} is damaged on disk`);
        const uptoSeq = Number(row.upto_seq);
        return {
          snapshot: { uptoSeq, encoding: row.encoding === 2 ? 2 : 1, bytes },
          tail: tailAfter(room, uptoSeq),
        };
      });
    },
    since(room, seq) {
      return readingRoom(room, () => {
        const compacted = Number(lastSnapshot.get(room)?.seq ?? 0);
        return { complete: compacted <= seq, rows: tailAfter(room, Math.max(compacted, seq)) };
      });
    },
    compact(room, snapshot, at) {
      const { uptoSeq, encoding, bytes } = snapshot;
      transact(() => {
        if (isDeleted(room)) return;
        if (uptoSeq > headOf(room)) throw new Error(`Room ${room} has no change ${uptoSeq} to compact`);
        insertSnapshot.run(room, uptoSeq, encoding, bytes, sumOfSnapshot(bytes), at);
        deleteRows.run(room, uptoSeq);
        const kept = listSnapshots
          .all(room)
          .map((row) => ({ uptoSeq: Number(row.upto_seq), at: Number(row.at) }));
        for (const expired of expiredSnapshots(kept, at)) deleteSnapshot.run(room, expired);
      });
    },
    tombstone(board) {
      transact(() => {
        insertTombstone.run(board, Date.now());
        for (const room of [roomOf(board), talkRoomOf(board)]) {
          deleteRows.run(room, Number.MAX_SAFE_INTEGER);
          deleteSnapshots.run(room);
          heads.delete(room);
        }
      });
    },
    stats() {
      const row = countAll.get();
      return { rooms: Number(row?.rooms), rows: Number(row?.rows), bytes: Number(row?.bytes) };
    },
  };
}
