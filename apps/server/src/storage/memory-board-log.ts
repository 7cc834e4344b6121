import { parseRoom } from "@throughline/protocol";
import type { BoardLog, StoredSnapshot, StoredUpdate } from "./board-log.ts";
import { expiredSnapshots } from "./snapshot-retention.ts";

interface RoomRows {
  head: number;
  rows: StoredUpdate[];
  snapshots: (StoredSnapshot & { at: number })[];
}

/** What several memory logs can have in common, as servers have a database. */
interface MemoryStore {
  readonly rooms: Map<string, RoomRows>;
  readonly deleted: Set<string>;
}

/** Nothing yet. */
export function createMemoryStore(): MemoryStore {
  return { rooms: new Map(), deleted: new Set() };
}

/** A log that forgets everything with the process: for tests, and as the simplest reading of the contract. */
export function createMemoryBoardLog({ rooms, deleted } = createMemoryStore()): BoardLog {
  const boardOf = (room: string) => parseRoom(room)?.board ?? room;

  function rowsOf(room: string): RoomRows {
    const found = rooms.get(room);
    if (found !== undefined) return found;
    const fresh: RoomRows = { head: 0, rows: [], snapshots: [] };
    rooms.set(room, fresh);
    return fresh;
  }

  return {
    async append(rows) {
      return rows.map(({ room, update }) => {
        if (deleted.has(boardOf(room))) return null;
        const stored = rowsOf(room);
        stored.head += 1;
        stored.rows.push({ seq: stored.head, update: update.slice() });
        return stored.head;
      });
    },
    async load(room) {
      const stored = rooms.get(room);
      return { snapshot: stored?.snapshots.at(-1) ?? null, tail: [...(stored?.rows ?? [])] };
    },
    async since(room, seq) {
      const stored = rooms.get(room);
      const compacted = stored?.snapshots.at(-1)?.uptoSeq ?? 0;
      return { complete: compacted <= seq, rows: (stored?.rows ?? []).filter((row) => row.seq > seq) };
    },
    async compact(room, snapshot, at) {
      const { uptoSeq } = snapshot;
      if (deleted.has(boardOf(room))) return;
      const stored = rowsOf(room);
      if (uptoSeq > stored.head) throw new Error(`Room ${room} has no change ${uptoSeq} to compact`);
      const others = stored.snapshots.filter((kept) => kept.uptoSeq !== uptoSeq);
      stored.snapshots = [...others, { ...snapshot, bytes: snapshot.bytes.slice(), at }].toSorted(
        (a, b) => a.uptoSeq - b.uptoSeq,
      );
      stored.rows = stored.rows.filter((row) => row.seq > uptoSeq);
      const expired = new Set(expiredSnapshots(stored.snapshots, at));
      stored.snapshots = stored.snapshots.filter((kept) => !expired.has(kept.uptoSeq));
    },
    async tombstone(board) {
      deleted.add(board);
      for (const room of [...rooms.keys()]) if (boardOf(room) === board) rooms.delete(room);
    },
    async stats() {
      let rows = 0;
      let bytes = 0;
      for (const stored of rooms.values()) {
        rows += stored.rows.length;
        for (const row of stored.rows) bytes += row.update.byteLength;
        for (const snapshot of stored.snapshots) bytes += snapshot.bytes.byteLength;
      }
      return { rooms: rooms.size, rows, bytes };
    },
    async close() {},
  };
}
