import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createCommitter } from "../../rooms/committer.ts";
import { proveBoardLog } from "../board-log-contract.ts";
import { isStorageError } from "../storage-error.ts";
import { openSqliteStorage, startStorageThread } from "./sqlite-storage.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "throughline-log-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

proveBoardLog("SQLite", async () => (await openSqliteStorage(folder)).log);

const row = (update: Uint8Array) => ({ room: "roomroom01", update, actor: "a", at: 1 });

test("[S45] every commit is flushed: synchronous reads FULL after the first write", async () => {
  const storage = await openSqliteStorage(folder);
  await storage.log.append([row(new Uint8Array([1]))]);
  expect(await storage.call("readPragma", "synchronous")).toBe(2);
  expect(await storage.call("readPragma", "journal_mode")).toBe("wal");
  await storage.log.close();
});

test("[S45] what was appended is there after opening again", async () => {
  const first = await openSqliteStorage(folder);
  await first.log.append([row(new Uint8Array([1])), row(new Uint8Array([2]))]);
  await first.log.close();
  const second = await openSqliteStorage(folder);
  expect((await second.log.load("roomroom01")).tail).toHaveLength(2);
  expect(await second.log.append([row(new Uint8Array([3]))])).toEqual([3]);
  await second.log.close();
});

test("[S46] a full disk rejects the whole batch, and the same batch succeeds when there is room again", async () => {
  const { log, call } = await openSqliteStorage(folder);
  await log.append([row(new Uint8Array([1]))]);
  await call("limitPages", 1);
  const batch = [row(new Uint8Array([2])), row(new Uint8Array(200_000))];
  await expect(log.append(batch)).rejects.toThrow(/full/);
  expect((await log.load("roomroom01")).tail).toHaveLength(1);
  await call("limitPages", 0);
  expect(await log.append(batch)).toEqual([2, 3]);
  await log.close();
});

test("[S47] a second server on the same folder is refused with a plain sentence", async () => {
  const { log } = await openSqliteStorage(folder);
  await expect(openSqliteStorage(folder)).rejects.toThrow(/already running on this data folder/);
  await log.close();
  await (await openSqliteStorage(folder)).log.close();
});

test("[S47] an unusable folder is refused with a plain sentence", async () => {
  const file = join(folder, "a-file");
  await writeFile(file, "");
  await expect(openSqliteStorage(file)).rejects.toThrow(/data folder cannot be/);
});

test("[S48] a board, its links and grants are found until the board is deleted", async () => {
  const { directory, log } = await openSqliteStorage(folder);
  const link = { id: "l1", role: "editor", secretHash: "h1", created: 1, expires: null } as const;
  await directory.createBoard({ id: "boardboard1", title: "One", created: 1, updated: 1 }, [link]);
  await directory.addGrant("s1", "boardboard1", "l1", "Ada", 2);
  expect(await directory.findLink("boardboard1", "h1")).toMatchObject({
    id: "l1",
    role: "editor",
    revoked: null,
  });
  expect(await directory.findLink("boardboard2", "h1")).toBeNull();
  expect(await directory.listGrants("s1", "boardboard1")).toMatchObject([
    { name: "Ada", link: { id: "l1" } },
  ]);
  expect(await directory.revokeLink("boardboard1", "l1", 9)).toBe(true);
  expect(await directory.revokeLink("boardboard1", "l1", 9)).toBe(false);
  await directory.deleteBoard("boardboard1", 10);
  expect(await directory.findBoard("boardboard1")).toBeNull();
  expect(await directory.listGrants("s1", "boardboard1")).toEqual([]);
  await log.close();
});

test("[S63] when the storage thread dies it is started again, and what was queued is written then", async () => {
  const threads: Worker[] = [];
  const storage = await openSqliteStorage(folder, (folderOf) => {
    const thread = startStorageThread(folderOf);
    threads.push(thread);
    return thread;
  });
  const committer = createCommitter(storage.log, 1, { onBatch() {}, onHealth() {}, onMistake() {} });
  const settled: (number | null)[] = [];
  committer.enqueue(row(new Uint8Array([1])), (seq) => settled.push(seq));
  await committer.flush();
  const [first] = threads;
  const asked = storage.log.stats();
  void first?.terminate();
  committer.enqueue(row(new Uint8Array([2])), (seq) => settled.push(seq));
  committer.enqueue(row(new Uint8Array([3])), (seq) => settled.push(seq));
  await asked.catch((error: unknown) => expect(isStorageError(error)).toBe(true));
  await committer.flush();
  expect(settled).toEqual([1, 2, 3]);
  expect(threads).toHaveLength(2);
  expect((await storage.log.load("roomroom01")).tail.map(({ update }) => update[0])).toEqual([1, 2, 3]);
  committer.dispose();
  await storage.log.close();
});

test("[S63] closing while the thread is dead neither hangs nor starts it again", async () => {
  const threads: Worker[] = [];
  const storage = await openSqliteStorage(folder, (folderOf) => {
    const thread = startStorageThread(folderOf);
    threads.push(thread);
    return thread;
  });
  await threads[0]?.terminate();
  await expect(storage.log.stats()).rejects.toThrow();
  await storage.log.close();
  await new Promise((resolve) => setTimeout(resolve, 400));
  const again = await openSqliteStorage(folder);
  await again.log.close();
});
