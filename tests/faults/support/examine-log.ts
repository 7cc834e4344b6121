import { createHash } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** What a stopped server's data folder holds of one room. */
export interface StoredRoom {
  readonly snapshots: number;
  readonly rows: number;
}

/**
 * Look into the data folder of a server that does not run, without changing it, and throw when its rows and
 * snapshots do not fit together: every snapshot as it was stored, and exactly the rows after the newest one.
 */
export function examineLog(dataDir: string): ReadonlyMap<string, StoredRoom> {
  const db = new DatabaseSync(join(dataDir, "throughline.db"), { readOnly: true });
  try {
    const found = new Map<string, StoredRoom>();
    const rooms = db.prepare("SELECT room FROM log UNION SELECT room FROM snapshot").all();
    for (const { room } of rooms) {
      const snapshots = db
        .prepare("SELECT upto_seq, bytes, sha256 FROM snapshot WHERE room = ? ORDER BY upto_seq")
        .all(String(room));
      for (const { bytes, sha256, upto_seq } of snapshots) {
        const sum = createHash("sha256")
          .update(bytes as Uint8Array)
          .digest("hex");
        if (sum !== sha256) throw new Error(`Snapshot ${upto_seq} of ${room} is not as it was stored.`);
      }
      const rows = db.prepare("SELECT seq FROM log WHERE room = ? ORDER BY seq").all(String(room));
      const covered = Number(snapshots.at(-1)?.upto_seq ?? 0);
      for (const [index, { seq }] of rows.entries()) {
        if (seq !== covered + 1 + index)
          throw new Error(`Row ${seq} of ${room} stands where ${covered + 1 + index} should.`);
      }
      found.set(String(room), { snapshots: snapshots.length, rows: rows.length });
    }
    return found;
  } finally {
    db.close();
  }
}
