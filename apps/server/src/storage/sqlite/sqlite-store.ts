import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openCommitMark } from "./commit-mark.ts";
import { createDirectoryTables, type DirectoryTables } from "./directory-tables.ts";
import { findMissingWrites, type StoreHistory } from "./find-missing-writes.ts";
import { createLogTables, type LogTables } from "./log-tables.ts";
import { openDatabase } from "./open-database.ts";
import { tellsDamage } from "./sqlite-damage.ts";
import { createTransact } from "./transact.ts";

/** Everything the storage thread can be asked to do, synchronously. */
export interface SqliteStore extends LogTables, DirectoryTables {
  /** What was found, when the store was opened, about what had been in it. */
  readHistory(): StoreHistory;
  /** Read one of SQLite's settings back, to prove it holds. */
  readPragma(name: "synchronous" | "journal_mode"): number | string;
  /** Hold the file to this many pages, or lift that with 0: how tests fill the disk. */
  limitPages(pages: number): void;
  /** Fold the write-ahead log into the main file and let go of it. */
  shut(): void;
}

const accessKeptMs = 180 * 86_400_000;

/**
 * Open the store of one data folder and take sole possession of it. Throws a plain sentence when the
 * folder cannot be written or another process has it.
 */
export function openSqliteStore(folder: string): SqliteStore {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new Error(`The data folder cannot be made or opened: ${reasonOf(error)}`);
  }
  const release = takeLock(folder);
  try {
    const history = findMissingWrites(folder);
    const db = openDatabase(join(folder, "throughline.db"));
    const mark = openCommitMark(folder);
    const transact = createTransact(db, mark.note);
    // A browser's cookie has ended by then.
    db.prepare("DELETE FROM access WHERE at < ?").run(Date.now() - accessKeptMs);
    return {
      ...createLogTables(db, transact),
      ...createDirectoryTables(db, transact),
      readHistory: () => history,
      readPragma(name) {
        const value = db.prepare(`PRAGMA ${name}`).get()?.[name];
        return typeof value === "number" ? value : String(value);
      },
      limitPages(pages) {
        const used = Number(db.prepare("PRAGMA page_count").get()?.page_count);
        db.exec(`PRAGMA max_page_count = ${pages === 0 ? 4_294_967_294 : Math.max(pages, used)}`);
      },
      shut() {
        db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
        db.close();
        mark.close();
        release();
      },
    };
  } catch (error) {
    release();
    if (!tellsDamage(error)) throw error;
    throw new Error(
      `The database in the data folder is damaged (${reasonOf(error)}). Nothing was changed; put a backup in place. See “Damage” in docs/operating.md.`,
    );
  }
}

/**
 * Hold an exclusive lock for as long as this process lives. A lock of the operating system and not a
 * file with a number in it, so that nothing stale is left behind by a crash.
 */
function takeLock(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, "lock.db"), { timeout: 2000 });
  try {
    lock.exec("PRAGMA locking_mode = EXCLUSIVE");
    lock.exec("PRAGMA journal_mode = MEMORY");
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    const isTaken = /locked|busy/i.test(reasonOf(error));
    throw new Error(
      isTaken
        ? "Another Throughline is already running on this data folder. Stop it first, or choose another DATA_DIR."
        : `The data folder cannot be written: ${reasonOf(error)}`,
    );
  }
  return () => lock.close();
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
