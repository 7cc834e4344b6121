import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Flip one bit of every copy of these bytes in the database of a stopped server; throws when there is none. */
export function damageStored(dataDir: string, sought: string | Uint8Array): void {
  const path = join(dataDir, "throughline.db");
  const bytes = readFileSync(path);
  let at = bytes.indexOf(sought);
  if (at < 0) throw new Error("What should be damaged is not in the database.");
  for (; at >= 0; at = bytes.indexOf(sought, at + 1)) bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

/** Damage the newest snapshot of a room in the database of a stopped server. */
export function damageSnapshot(dataDir: string, room: string): void {
  const db = new DatabaseSync(join(dataDir, "throughline.db"), { readOnly: true });
  const newest = db
    .prepare("SELECT bytes FROM snapshot WHERE room = ? ORDER BY upto_seq DESC LIMIT 1")
    .get(room);
  db.close();
  if (!(newest?.bytes instanceof Uint8Array)) throw new Error("This room has no snapshot.");
  damageStored(dataDir, newest.bytes.subarray(0, 200));
}

/** Change one byte in the write-ahead log of a killed server, at this share of its length. */
export function damageLog(dataDir: string, share: number): void {
  const path = join(dataDir, "throughline.db-wal");
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.byteLength * share);
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
}

/** Cut the write-ahead log of a killed server to this share of its length. */
export function cutLog(dataDir: string, share: number): void {
  const path = join(dataDir, "throughline.db-wal");
  truncateSync(path, Math.floor(readFileSync(path).byteLength * share));
}
