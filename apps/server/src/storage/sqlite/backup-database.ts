import { randomUUID } from "node:crypto";
import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/**
 * Write a whole, consistent copy of a data folder's database to a new file, while a server is using
 * it or not. The file is there under its name only once it is complete, checked and on disk. Throws a plain
 * sentence when there is nothing to copy or the file is already there.
 */
export function backupDatabase(folder: string, target: string): void {
  const source = join(folder, "throughline.db");
  if (!existsSync(source)) throw new Error(`There is no Throughline data in ${folder}.`);
  if (existsSync(target))
    throw new Error(`${target} is already there. Nothing was written; choose another name.`);
  const partial = `${target}.partial`;
  rmSync(partial, { force: true });
  try {
    copyTo(source, partial);
    finish(partial);
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

function copyTo(source: string, partial: string): void {
  const db = new DatabaseSync(source, { readOnly: true, timeout: 10_000 });
  try {
    db.prepare("VACUUM INTO ?").run(partial);
  } finally {
    db.close();
  }
}

/** A name of its own, so that a copy put in place is not taken for the original that lost its end. */
function finish(partial: string): void {
  const db = new DatabaseSync(partial);
  try {
    db.exec("PRAGMA synchronous = FULL");
    const version = Number(db.prepare("PRAGMA user_version").get()?.user_version);
    if (version >= 2) db.prepare("UPDATE store SET id = ?").run(randomUUID());
    const verdict = Object.values(db.prepare("PRAGMA quick_check").get() ?? {})[0];
    if (verdict !== "ok") throw new Error(`The copy is not whole: ${verdict}`);
  } finally {
    db.close();
  }
}
