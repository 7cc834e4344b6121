import { beforeEach, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { openOfflineCopy } from "./offline-copy.ts";

/** A database that may refuse to keep what it is given, as a full disk does: only by an abort of the write. */
const disk = vi.hoisted(() => {
  const target = new EventTarget();
  return {
    isFull: false,
    wholeWrites: 0,
    db: Object.assign(target, {
      transaction: () => ({
        objectStore: () => ({
          count() {
            const request = { onsuccess: () => {}, onerror: () => {} };
            queueMicrotask(() => request.onsuccess());
            return request;
          },
        }),
      }),
    }),
    write() {
      if (disk.isFull) target.dispatchEvent(new Event("abort"));
    },
  };
});
vi.mock("y-indexeddb", () => ({
  IndexeddbPersistence: class {
    readonly _db = Promise.resolve(disk.db);
    readonly whenSynced = Promise.resolve();
    destroy() {}
    clearData() {}
  },
  async storeState() {
    disk.wholeWrites += 1;
    disk.write();
  },
}));

beforeEach(() => {
  localStorage.clear();
  disk.isFull = false;
  disk.wholeWrites = 0;
});

it("does not call kept what the disk refused, nor anything built on it until the whole is written", async () => {
  const copy = openOfflineCopy("board-for-tests", new Y.Doc());
  await copy.loaded;
  expect(await copy.settled()).toBe(true);
  disk.isFull = true;
  disk.write();
  expect(await copy.settled()).toBe(false);
  expect(await copy.settled()).toBe(false);
  expect(disk.wholeWrites).toBe(2);
  disk.isFull = false;
  expect(await copy.settled()).toBe(true);
  expect(await copy.settled()).toBe(true);
  expect(disk.wholeWrites).toBe(3);
});
