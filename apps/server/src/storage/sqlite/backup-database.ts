import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/**
 * Write a whole, consistent copy of a data folder's database to a new file, while a server is using
 * it or not. Throws a plain sentence when there is nothing to copy or the file is already there.
 */
export function backupDatabase(folder: string, target: string): void {
  const source = join(folder, "throughline.db");
  if (!existsSync(source)) throw new Error(`There is no Throughline data in ${folder}.`);
  if (existsSync(target))
    throw new Error(`${target} is already there. Nothing was written; choose another name.`);
  const db = new DatabaseSync(source, { readOnly: true, timeout: 10_000 });
  try {
    db.prepare("VACUUM INTO ?").run(target);
  } finally {
    db.close();
  }
}
