import type { BoardLog } from "../storage/board-log.ts";
import { openSqliteStorage } from "../storage/sqlite/sqlite-storage.ts";
import { storageError } from "../storage/storage-error.ts";

/** A hand on the disk: hold its writes, or let them fail. */
export interface LogGate {
  /** Writes wait until {@link release}. */
  hold(): void;
  release(): void;
  /** Writes fail until {@link heal}, as on a full disk. */
  fail(): void;
  heal(): void;
  /** Writes that reached the disk. */
  rows(): number;
  readonly openStorage: typeof openSqliteStorage;
}

/** Real storage whose log can be held and broken. */
export function createLogGate(): LogGate {
  let gate: Promise<void> = Promise.resolve();
  let open = () => {};
  let isFailing = false;
  let rows = 0;
  return {
    hold() {
      gate = new Promise((resolve) => {
        open = resolve;
      });
    },
    release: () => open(),
    fail() {
      isFailing = true;
    },
    heal() {
      isFailing = false;
    },
    rows: () => rows,
    async openStorage(folder) {
      const storage = await openSqliteStorage(folder);
      const append: BoardLog["append"] = async (given) => {
        await gate;
        if (isFailing) throw storageError("database or disk is full");
        rows += given.length;
        return storage.log.append(given);
      };
      return { ...storage, log: { ...storage.log, append } };
    },
  };
}
