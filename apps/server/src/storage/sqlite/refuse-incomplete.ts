import { statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { readCommitMark } from "./commit-mark.ts";

const wayOut =
  "Nothing was changed. Put a backup in place; or, to go on with what is left, remove throughline.mark. See “Damage” in docs/operating.md.";

/**
 * Throw a plain sentence when a data folder holds less than was once made durable in it: its database is
 * gone or empty, or its write-ahead log was cut, damaged or removed, which SQLite takes for a crash and
 * passes over in silence. Looks without writing, so that what is left can still be examined.
 */
export function refuseIncomplete(folder: string): void {
  const mark = readCommitMark(folder);
  if (mark === null) return;
  const path = join(folder, "throughline.db");
  // SQLite would remove the write-ahead log of an empty file, and with it all that is left.
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const found = size > 0 ? readStore(path) : null;
  if (found === null) {
    throw new Error(
      `The database in the data folder is missing or empty, but boards were kept here. ${wayOut}`,
    );
  }
  // Another id is another database, such as a backup that was put in place.
  if (found.store !== mark.store || found.commits >= mark.commits) return;
  const lost = mark.commits - found.commits;
  throw new Error(
    `Saved changes are missing from the data folder: the last ${lost} of ${mark.commits} writes are not in the database. throughline.db-wal was damaged, cut or removed. ${wayOut}`,
  );
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
