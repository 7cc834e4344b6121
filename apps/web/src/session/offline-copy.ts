import { IndexeddbPersistence, storeState } from "y-indexeddb";
import type * as Y from "yjs";
import { copyName, markCopy, unmarkCopy } from "./copy-marker.ts";

/** This browser's own copy of a board, which opens without a server and outlives a crash. */
export interface OfflineCopy {
  /** False when this browser certainly had no copy yet, so that nobody need wait for it. */
  readonly mayHold: boolean;
  /** Settles when the copy has been read into the document: true when it held anything. */
  readonly loaded: Promise<boolean>;
  /** True for the changes that the copy makes to the document while it is read. */
  isOrigin(origin: unknown): boolean;
  /** Settles once everything changed so far is in the copy: false when this browser keeps none. */
  settled(): Promise<boolean>;
  /** Removes the copy from this browser. The document in memory stays. */
  clear(): Promise<void>;
  dispose(): void;
}

const UPDATES = "updates";

/** Opens the copy of a board and keeps it up to date with the document from now on. */
export function openOfflineCopy(boardId: string, doc: Y.Doc): OfflineCopy {
  const persistence = new IndexeddbPersistence(copyName(boardId), doc);
  const mayHold = markCopy(boardId);
  let isWhole = true;
  const opened = persistence._db.then(
    (db) => {
      // A full disk says so only here: the write itself has seemed to succeed.
      db.addEventListener("abort", () => {
        isWhole = false;
      });
      return db;
    },
    () => null,
  );
  const loaded = opened.then(async (db) => {
    if (!db) return false;
    await persistence.whenSynced;
    return doc.store.clients.size > 0;
  });
  return {
    mayHold,
    loaded,
    isOrigin: (origin) => origin === persistence,
    async settled() {
      const db = await opened;
      if (!db) return false;
      await loaded;
      if (!isWhole) {
        // What came after a refused write builds on it, so only all of it makes the copy good again.
        isWhole = true;
        await storeState(persistence).catch(() => {
          isWhole = false;
        });
      }
      return (await afterWrites(db)) && isWhole;
    },
    async clear() {
      await persistence.clearData();
      unmarkCopy(boardId);
    },
    dispose: () => void persistence.destroy(),
  };
}

/** A read of the same store waits for every write that was begun before it. */
function afterWrites(db: IDBDatabase): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const count = db.transaction(UPDATES, "readonly").objectStore(UPDATES).count();
      count.onsuccess = () => resolve(true);
      count.onerror = () => resolve(false);
    } catch {
      resolve(false);
    }
  });
}
