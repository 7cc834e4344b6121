import type { BoardSnapshot } from "@throughline/model";
import * as indexeddb from "lib0/indexeddb";
import * as v from "valibot";

/** What is known of a kept plan without reading it. */
export interface MomentNote {
  readonly id: string;
  readonly label: string;
  /** When it was kept, milliseconds since 1970. */
  readonly at: number;
}

/** Plans of earlier moments, kept in this browser. Where storage is refused it stays empty; nothing throws. */
export interface MomentShelf {
  list(boardId: string): Promise<readonly MomentNote[]>;
  read(boardId: string, id: string): Promise<BoardSnapshot | null>;
  /** Keeps a plan under the id of its note. False when this browser did not take it. */
  save(boardId: string, note: MomentNote, plan: BoardSnapshot): Promise<boolean>;
  drop(boardId: string, id: string): Promise<void>;
  dropAll(boardId: string): Promise<void>;
}

const NAME = "throughline:moments";
const STORES = ["notes", "plans"];

const noteSchema = v.object({
  id: v.pipe(v.string(), v.maxLength(200)),
  label: v.pipe(v.string(), v.maxLength(500)),
  at: v.pipe(v.number(), v.finite()),
});
const records = v.record(v.string(), v.record(v.string(), v.unknown()));
const planSchema = v.object({ meta: v.record(v.string(), v.unknown()), items: records, links: records });

/** What the shelf needs of a database; tests bring one that refuses or is full. */
export type MomentDatabase = Pick<
  typeof indexeddb,
  "openDB" | "createStores" | "transact" | "createIDBKeyRangeBound" | "get" | "getAll" | "put" | "del"
>;

/** The shelf of this browser, shared by all boards and pages. The database is opened when first asked. */
export function createMomentShelf(idb: MomentDatabase = indexeddb): MomentShelf {
  // All keys of a board: an array comes after every text.
  const rangeOf = (boardId: string) => idb.createIDBKeyRangeBound([boardId], [boardId, []], false, false);
  let opening: Promise<IDBDatabase> | undefined;
  const open = () => {
    opening ??= idb.openDB(NAME, (db) =>
      idb.createStores(
        db,
        STORES.map((store) => [store]),
      ),
    );
    return opening;
  };
  const quietly = async <T>(fallback: T, touch: (db: IDBDatabase) => Promise<T>): Promise<T> => {
    try {
      return await touch(await open());
    } catch {
      // A browser that refuses storage, or has no room left, keeps no moments.
      return fallback;
    }
  };
  return {
    list: (boardId) =>
      quietly([], async (db) => {
        const [notes] = idb.transact(db, STORES, "readonly");
        if (!notes) return [];
        return (await idb.getAll(notes, rangeOf(boardId))).flatMap((stored) => {
          const read = v.safeParse(noteSchema, parse(stored));
          return read.success ? [read.output] : [];
        });
      }),
    read: (boardId, id) =>
      quietly(null, async (db) => {
        const [, plans] = idb.transact(db, STORES, "readonly");
        if (!plans) return null;
        const read = v.safeParse(planSchema, parse(await idb.get(plans, [boardId, id])));
        return read.success ? read.output : null;
      }),
    save: (boardId, note, plan) =>
      quietly(false, async (db) => {
        const [notes, plans] = idb.transact(db, STORES);
        if (!notes || !plans) return false;
        const written = afterWrites(plans.transaction);
        const key = [boardId, note.id];
        await Promise.all([
          idb.put(notes, JSON.stringify(note), key),
          idb.put(plans, JSON.stringify(plan), key),
        ]);
        return written;
      }),
    drop: (boardId, id) =>
      quietly(undefined, async (db) => {
        const stores = idb.transact(db, STORES);
        await Promise.all(stores.map((store) => idb.del(store, [boardId, id])));
      }),
    dropAll: (boardId) =>
      quietly(undefined, async (db) => {
        const stores = idb.transact(db, STORES);
        await Promise.all(stores.map((store) => idb.del(store, rangeOf(boardId))));
      }),
  };
}

/** The shelf that the product uses. */
export const momentShelf = createMomentShelf();

function parse(stored: unknown): unknown {
  return typeof stored === "string" ? JSON.parse(stored) : null;
}

/** A full disk says so only when the transaction ends: each write has seemed to succeed. */
function afterWrites(transaction: IDBTransaction): Promise<boolean> {
  return new Promise((resolve) => {
    transaction.addEventListener("complete", () => resolve(true));
    transaction.addEventListener("abort", () => resolve(false));
  });
}
