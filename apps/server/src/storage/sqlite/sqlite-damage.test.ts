import { mkdtemp, rename, rm, stat, truncate, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isDamageError } from "../storage-error.ts";
import { backupDatabase } from "./backup-database.ts";
import { openSqliteStorage } from "./sqlite-storage.ts";

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "throughline-damage-"));
  path = join(folder, "throughline.db");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const rowOf = (room: string, byte: number) => ({
  room,
  update: new Uint8Array(3000).fill(byte),
  actor: "a",
  at: 1,
});

async function storeRows(): Promise<void> {
  const { log } = await openSqliteStorage(folder);
  for (let byte = 1; byte <= 5; byte++)
    await log.append([rowOf("roomroom01", byte), rowOf("roomroom02", byte)]);
  await log.close();
}

function meddle(sql: string): void {
  const db = new DatabaseSync(path);
  db.exec(sql);
  db.close();
}

for (const [how, sql] of [
  ["changed", `UPDATE log SET "update" = zeroblob(3000) WHERE room = 'roomroom01' AND seq = 3`],
  ["missing", "DELETE FROM log WHERE room = 'roomroom01' AND seq = 3"],
  [
    "in another's place",
    "UPDATE log SET seq = -seq WHERE room = 'roomroom01' AND seq > 3; UPDATE log SET seq = 9 + seq WHERE seq < 0",
  ],
] as const) {
  test(`[S65] a change that is ${how} makes its room unreadable, and no other`, async () => {
    await storeRows();
    meddle(sql);
    const { log } = await openSqliteStorage(folder);
    expect(await log.load("roomroom01").catch(isDamageError)).toBe(true);
    expect(await log.since("roomroom01", 1).catch(isDamageError)).toBe(true);
    expect((await log.load("roomroom02")).tail).toHaveLength(5);
    await log.close();
  });
}

test("[S64] a database cut short is refused with a plain sentence", async () => {
  await storeRows();
  await truncate(path, Math.floor((await stat(path)).size / 2));
  await expect(openSqliteStorage(folder)).rejects.toThrow(/is damaged.*put a backup in place/);
});

test("[S64] a database that is gone is not silently begun anew", async () => {
  await storeRows();
  await unlink(path);
  await expect(openSqliteStorage(folder)).rejects.toThrow(/missing or empty/);
  await unlink(join(folder, "throughline.mark"));
  const { log } = await openSqliteStorage(folder);
  expect(await log.stats()).toMatchObject({ rows: 0 });
  await log.close();
});

test("[S64] an older state of the same database is told from the present one", async () => {
  await storeRows();
  meddle("UPDATE store SET commits = commits - 2");
  const storage = await openSqliteStorage(folder);
  expect(storage.missingWrites).toBe(2);
  await storage.log.close();
});

test("[S94] another database than the last one used in a folder is told from it, and the same one is not", async () => {
  await storeRows();
  const reopen = async () => {
    const { isReplaced, log } = await openSqliteStorage(folder);
    await log.append([rowOf("roomroom01", 6)]);
    await log.close();
    return isReplaced;
  };
  expect(await reopen()).toBe(false);
  const copy = join(folder, "copy.db");
  backupDatabase(folder, copy);
  await rename(copy, path);
  expect(await reopen()).toBe(true);
  expect(await reopen()).toBe(false);
  // A backup in a new folder.
  await unlink(join(folder, "throughline.mark"));
  expect(await reopen()).toBe(true);
});

test("[S65] what was stored before changes had checksums is read, and what comes after is checked", async () => {
  await storeRows();
  await unlink(join(folder, "throughline.mark"));
  meddle("ALTER TABLE log DROP COLUMN crc; DROP TABLE store; PRAGMA user_version = 1");
  const first = await openSqliteStorage(folder);
  expect((await first.log.load("roomroom01")).tail).toHaveLength(5);
  await first.log.append([rowOf("roomroom01", 6)]);
  await first.log.close();
  meddle(`UPDATE log SET "update" = zeroblob(9) WHERE room = 'roomroom01' AND seq = 6`);
  const second = await openSqliteStorage(folder);
  expect(await second.log.load("roomroom01").catch(isDamageError)).toBe(true);
  await second.log.close();
});
