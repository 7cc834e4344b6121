import { constants, copyFileSync, existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { readCommitMark } from "./commit-mark.ts";

/** What opening a data folder tells about what was in it before. */
export interface StoreHistory {
  /** How many of the last commits that were once durable are in it no more. */
  readonly missingWrites: number;
  /** Whether the database is not the one that was last used here, such as a backup that was put in place. */
  readonly isReplaced: boolean;
}

/**
 * How many of the last commits that were once made durable in a data folder are in it no more: its write-ahead log
 * was cut, damaged or removed, which SQLite takes for a crash and passes over in silence. What is left of that log
 * is then set aside, since opening the database ends it; nothing else is written. Throws a plain sentence when the
 * database itself is gone or empty, for then going on would look like a new server.
 */
export function findMissingWrites(folder: string): StoreHistory {
  const mark = readCommitMark(folder);
  const path = join(folder, "throughline.db");
  if (mark === null) return { missingWrites: 0, isReplaced: existsSync(path) };
  // SQLite would remove the write-ahead log of an empty file, and with it all that is left.
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const found = size > 0 ? readStore(path) : null;
  if (found === null) {
    throw new Error(
      "The database in the data folder is missing or empty, but boards were kept here. Nothing was changed. Put a backup in place; or, to begin anew, remove throughline.mark. See “Damage” in docs/operating.md.",
    );
  }
  // Another id is another database, such as a backup that was put in place.
  const isReplaced = found.store !== mark.store;
  if (isReplaced || found.commits >= mark.commits) return { missingWrites: 0, isReplaced };
  setAside(`${path}-wal`);
  return { missingWrites: mark.commits - found.commits, isReplaced };
}

function setAside(log: string): void {
  try {
    copyFileSync(log, `${log}.${Date.now()}.damaged`, constants.COPYFILE_EXCL);
  } catch {
    // It is gone, or the disk is full: going on is worth more than the evidence.
  }
}

function readStore(path: string): { store: string; commits: number } | null {
  // Without the right to write, SQLite neither folds the write-ahead log in nor removes it on closing.
  const db = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
  try {
    const version = Number(db.prepare("PRAGMA user_version").get()?.user_version ?? 0);
    if (version === 0) return null;
    // From before there was such a count: a backup that was put in place.
    if (version === 1) return { store: "", commits: 0 };
    const row = db.prepare("SELECT id, commits FROM store").get();
    return row === undefined ? null : { store: String(row.id), commits: Number(row.commits) };
  } finally {
    db.close();
  }
}
