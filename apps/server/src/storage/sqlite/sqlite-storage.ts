import { Worker } from "node:worker_threads";
import type { BoardLog } from "../board-log.ts";
import type { BoardDirectory } from "../directory.ts";
import { storageError } from "../storage-error.ts";
import type { SqliteStore } from "./sqlite-store.ts";
import type { StoreAnswer, StoreCall } from "./sqlite-worker.ts";

/** Both halves of what a server keeps, over one data folder. */
export interface SqliteStorage {
  readonly log: BoardLog;
  readonly directory: BoardDirectory;
  /** Ask the storage thread for anything of {@link SqliteStore} directly; for tests and operations. */
  call<K extends keyof SqliteStore>(
    method: K,
    ...args: Parameters<SqliteStore[K]>
  ): Promise<ReturnType<SqliteStore[K]>>;
}

interface Waiter {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * Open the storage of a data folder in a thread of its own, so that a slow disk never holds up a
 * cursor. Rejects with a plain sentence when the folder is unusable or taken.
 */
export async function openSqliteStorage(folder: string): Promise<SqliteStorage> {
  const worker = new Worker(new URL("./sqlite-worker.ts", import.meta.url), { workerData: { folder } });
  const waiting = new Map<number, Waiter>();
  let nextId = 1;
  let ended: Error | null = null;

  const end = (error: Error) => {
    ended ??= error;
    for (const waiter of waiting.values()) waiter.reject(ended);
    waiting.clear();
  };
  worker.on("message", (answer: StoreAnswer) => {
    const waiter = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.ok) waiter?.resolve(answer.value);
    else waiter?.reject(answer.id === 0 ? new Error(answer.reason) : storageError(answer.reason));
  });
  worker.on("error", (error) => end(error instanceof Error ? error : new Error(String(error))));
  worker.on("exit", () => end(new Error("The storage is closed")));

  const wait = (id: number) =>
    new Promise<unknown>((resolve, reject) => {
      if (ended !== null) reject(ended);
      else waiting.set(id, { resolve, reject });
    });

  function call<K extends keyof SqliteStore>(method: K, ...args: Parameters<SqliteStore[K]>) {
    const id = nextId++;
    const answer = wait(id);
    worker.postMessage({ id, method, args } satisfies StoreCall);
    return answer as Promise<ReturnType<SqliteStore[K]>>;
  }

  await wait(0);
  return {
    call,
    log: {
      append: (rows) => call("append", rows),
      load: (room) => call("load", room),
      since: (room, seq) => call("since", room, seq),
      compact: (room, snapshot, at) => call("compact", room, snapshot, at),
      tombstone: (board) => call("tombstone", board),
      stats: () => call("stats"),
      close: () => call("shut"),
    },
    directory: {
      createBoard: (board, links) => call("createBoard", board, links),
      findBoard: (id) => call("findBoard", id),
      renameBoard: (id, title, at) => call("renameBoard", id, title, at),
      touchBoard: (id, at) => call("touchBoard", id, at),
      deleteBoard: (id, at) => call("deleteBoard", id, at),
      addLink: (board, link) => call("addLink", board, link),
      listLinks: (board) => call("listLinks", board),
      findLink: (board, secretHash) => call("findLink", board, secretHash),
      readLink: (id) => call("readLink", id),
      touchLink: (id, at) => call("touchLink", id, at),
      revokeLink: (board, link, at) => call("revokeLink", board, link, at),
      addGrant: (session, board, link, name, at) => call("addGrant", session, board, link, name, at),
      listGrants: (session, board) => call("listGrants", session, board),
    },
  };
}
