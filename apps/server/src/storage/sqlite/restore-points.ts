import type { DatabaseSync } from "node:sqlite";
import type { LoadedLog, StoredSnapshot, StoredUpdate } from "../board-log.ts";
import { sumOfChange, sumOfSnapshot } from "./checksums.ts";
import { tellsDamage } from "./sqlite-damage.ts";

/** A state of one room that can be brought back, or could be if it were not damaged. */
export interface RestorePoint {
  /** The state after this many changes. */
  readonly seq: number;
  /** When it was stored, in milliseconds since 1970. */
  readonly at: number;
  readonly isReadable: boolean;
}

/** Every restore point of a room, oldest first: its snapshots, and the last change that can still be reached. */
export function listRestorePoints(db: DatabaseSync, room: string): RestorePoint[] {
  const stored = db.prepare("SELECT upto_seq, at FROM snapshot WHERE room = ? ORDER BY upto_seq").all(room);
  const points = stored.map(({ upto_seq, at }) => ({
    seq: Number(upto_seq),
    at: Number(at),
    isReadable: readSnapshot(db, room, Number(upto_seq)) !== null,
  }));
  const newest = points.findLast(({ isReadable }) => isReadable)?.seq ?? 0;
  const last = readTail(db, room, newest, Number.MAX_SAFE_INTEGER).at(-1);
  if (last !== undefined) points.push({ seq: last.seq, at: last.at, isReadable: true });
  return points.toSorted((a, b) => a.seq - b.seq);
}

/** What a room held after this many changes; `null` when nothing that can be read leads there. */
export function loadRestorePoint(db: DatabaseSync, room: string, seq: number): LoadedLog | null {
  const bases = db
    .prepare("SELECT upto_seq FROM snapshot WHERE room = ? AND upto_seq <= ? ORDER BY upto_seq DESC")
    .all(room, seq);
  const snapshot = bases
    .map(({ upto_seq }) => readSnapshot(db, room, Number(upto_seq)))
    .find((found) => found !== null);
  const from = snapshot?.uptoSeq ?? 0;
  const tail = readTail(db, room, from, seq);
  return from + tail.length === seq ? { snapshot: snapshot ?? null, tail } : null;
}

function readSnapshot(db: DatabaseSync, room: string, seq: number): StoredSnapshot | null {
  try {
    const row = db
      .prepare("SELECT encoding, bytes, sha256 FROM snapshot WHERE room = ? AND upto_seq = ?")
      .get(room, seq);
    if (!(row?.bytes instanceof Uint8Array) || sumOfSnapshot(row.bytes) !== row.sha256) return null;
    return { uptoSeq: seq, encoding: row.encoding === 2 ? 2 : 1, bytes: row.bytes };
  } catch (error) {
    if (tellsDamage(error)) return null;
    throw error;
  }
}

/** The changes after one number and up to another, as far as they follow each other and are as they were stored. */
function readTail(
  db: DatabaseSync,
  room: string,
  after: number,
  upto: number,
): (StoredUpdate & { readonly at: number })[] {
  const tail: (StoredUpdate & { readonly at: number })[] = [];
  try {
    const rows = db
      .prepare('SELECT seq, "update", crc, at FROM log WHERE room = ? AND seq > ? AND seq <= ? ORDER BY seq')
      .iterate(room, after, upto);
    for (const { seq, update, crc, at } of rows) {
      if (seq !== after + tail.length + 1 || !(update instanceof Uint8Array)) break;
      if (crc !== null && crc !== sumOfChange(room, seq, update)) break;
      tail.push({ seq, update, at: Number(at) });
    }
  } catch (error) {
    if (!tellsDamage(error)) throw error;
  }
  return tail;
}
