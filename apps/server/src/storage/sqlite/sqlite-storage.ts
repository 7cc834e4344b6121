import { Worker } from "node:worker_threads";
import type { BoardLog } from "../board-log.ts";
import type { BoardDirectory } from "../directory.ts";
import { damageError, storageError } from "../storage-error.ts";
import type { SqliteStore } from "./sqlite-store.ts";
import type { StoreAnswer, StoreCall } from "./sqlite-worker.ts";

/** Both halves of what a server keeps, over one data folder. */
export interface SqliteStorage {
  readonly log: BoardLog;
  readonly directory: BoardDirectory;
  /** How many of the last writes that were once durable were found to be lost on opening. */
  readonly missingWrites: number;
  /** Whether the database is not the one that was last used in this folder. */
  readonly isReplaced: boolean;
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

const restartMs = 250;

/** Start the thread that owns a data folder. */
export function startStorageThread(folder: string): Worker {
  return new Worker(new URL("./sqlite-worker.ts", import.meta.url), {
    workerData: { folder },
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
}

/**
 * Open the storage of a data folder in a thread of its own, so that a slow disk never holds up a
 * cursor. A thread that dies is started again; what it had not answered is rejected, and may have been
 * written. Rejects with a plain sentence when the folder is unusable or taken.
 */
export async function openSqliteStorage(folder: string, start = startStorageThread): Promise<SqliteStorage> {
  const waiting = new Map<number, Waiter>();
  let nextId = 1;
  let isShut = false;
  let thread: Worker | null = null;
  thread = await launch();

  /** Start a thread; resolves once it has the folder open. */
  function launch(): Promise<Worker> {
    return new Promise((resolve, reject) => {
      const fresh = start(folder);
      let reason = "The storage thread ended";
      fresh.on("message", (answer: StoreAnswer) => {
        if (answer.id === 0) {
          if (answer.ok) resolve(fresh);
          else reject(new Error(answer.reason));
          return;
        }
        const waiter = waiting.get(answer.id);
        waiting.delete(answer.id);
        if (answer.ok) waiter?.resolve(answer.value);
        else waiter?.reject(answer.damaged ? damageError(answer.reason) : storageError(answer.reason));
      });
      fresh.on("error", (error) => {
        reason = error instanceof Error ? error.message : String(error);
      });
      fresh.once("exit", () => {
        reject(new Error(reason));
        if (fresh !== thread) return;
        thread = null;
        for (const waiter of waiting.values()) waiter.reject(storageError(reason));
        waiting.clear();
        void restart();
      });
    });
  }

  async function restart(): Promise<void> {
    while (!isShut && thread === null) {
      await new Promise((resolve) => setTimeout(resolve, restartMs));
      if (isShut) return;
      thread = await launch().catch(() => null);
    }
    // Closed while it was starting: it has nothing to finish.
    if (isShut) await thread?.terminate();
  }

  async function call<K extends keyof SqliteStore>(method: K, ...args: Parameters<SqliteStore[K]>) {
    if (thread === null || isShut) throw storageError("The storage is closed, or being started again");
    const id = nextId++;
    const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }));
    thread.postMessage({ id, method, args } satisfies StoreCall);
    return answer as Promise<ReturnType<SqliteStore[K]>>;
  }

  /** Nothing is lost when there is no thread to shut: the next start reads what the file holds. */
  async function close(): Promise<void> {
    const shutting = thread === null ? null : call("shut");
    isShut = true;
    await shutting;
  }

  return {
    call,
    ...(await call("readHistory")),
    log: {
      append: (rows) => call("append", rows),
      load: (room) => call("load", room),
      since: (room, seq) => call("since", room, seq),
      compact: (room, snapshot, at) => call("compact", room, snapshot, at),
      tombstone: (board) => call("tombstone", board),
      stats: () => call("stats"),
      close,
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
      rotateLink: (board, link, fresh, keep, at) => call("rotateLink", board, link, fresh, keep, at),
      addGrant: (session, board, link, name, at) => call("addGrant", session, board, link, name, at),
      listGrants: (session, board) => call("listGrants", session, board),
      listHolders: (board) => call("listHolders", board),
      readSealSecret: () => call("readSealSecret"),
    },
  };
}
