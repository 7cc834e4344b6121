import { parentPort, workerData } from "node:worker_threads";
import { tellsDamage } from "./sqlite-damage.ts";
import { openSqliteStore, type SqliteStore } from "./sqlite-store.ts";

/** One call to the storage thread. */
export interface StoreCall {
  readonly id: number;
  readonly method: keyof SqliteStore;
  readonly args: readonly unknown[];
}

/** The answer to the call with the same id; id 0 says whether opening worked. `damaged`: trying again is no use. */
export type StoreAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly reason: string; readonly damaged: boolean };

const port = parentPort;
if (port !== null) {
  const post = (answer: StoreAnswer) => port.postMessage(answer);
  const fail = (id: number, error: unknown) =>
    post({
      id,
      ok: false,
      reason: error instanceof Error ? error.message : String(error),
      damaged: tellsDamage(error),
    });
  try {
    const store = openSqliteStore((workerData as { folder: string }).folder);
    post({ id: 0, ok: true, value: null });
    port.on("message", ({ id, method, args }: StoreCall) => {
      try {
        const run = store[method] as (...given: readonly unknown[]) => unknown;
        post({ id, ok: true, value: run(...args) });
        if (method === "shut") port.close();
      } catch (error) {
        fail(id, error);
      }
    });
  } catch (error) {
    fail(0, error);
    port.close();
  }
}
