import { beforeEach, describe, expect, it } from "vitest";
import { createMomentShelf, type MomentDatabase } from "./moment-shelf.ts";

/** A database that may be refused when it is opened, or be full, which only the end of the write tells. */
const disk = { isRefused: false, isFull: false, stores: new Map<string, Map<string, unknown>>() };

interface Store {
  readonly rows: Map<string, unknown>;
  readonly transaction: EventTarget;
}
const isOf = (board: string, key: string) => (JSON.parse(key) as string[])[0] === board;
const database = {
  async openDB(_name: string, init: (db: object) => void) {
    if (disk.isRefused) throw new Error("The operation is insecure.");
    init({});
    return {};
  },
  createStores(_db: object, stores: readonly (readonly string[])[]) {
    for (const [name = ""] of stores) disk.stores.set(name, disk.stores.get(name) ?? new Map());
  },
  transact(_db: object, names: readonly string[]): Store[] {
    const transaction = new EventTarget();
    setTimeout(() => transaction.dispatchEvent(new Event(disk.isFull ? "abort" : "complete")));
    return names.map((name) => ({ rows: disk.stores.get(name) ?? new Map(), transaction }));
  },
  createIDBKeyRangeBound: (from: readonly string[]) => from[0],
  get: async ({ rows }: Store, key: unknown) => rows.get(JSON.stringify(key)),
  getAll: async ({ rows }: Store, board: string) =>
    [...rows].filter(([key]) => isOf(board, key)).map(([, value]) => value),
  async put({ rows }: Store, value: unknown, key: unknown) {
    if (!disk.isFull) rows.set(JSON.stringify(key), value);
  },
  async del({ rows }: Store, key: unknown) {
    if (typeof key !== "string") rows.delete(JSON.stringify(key));
    else for (const one of [...rows.keys()]) if (isOf(key, one)) rows.delete(one);
  },
};
const openShelf = () => createMomentShelf(database as unknown as MomentDatabase);

const plan = { meta: { title: "Plan" }, items: { a: { kind: "goal" } }, links: {} };
const note = (id: string) => ({ id, label: "Before", at: 5 });

beforeEach(() => {
  Object.assign(disk, { isRefused: false, isFull: false });
  disk.stores.clear();
});

describe("the shelf of moments", () => {
  it("gives back what was kept, to its own board only", async () => {
    expect(await openShelf().save("one", note("m"), plan)).toBe(true);
    const shelf = openShelf();
    expect(await shelf.list("one")).toEqual([note("m")]);
    expect(await shelf.read("one", "m")).toEqual(plan);
    expect(await shelf.list("two")).toEqual([]);
    expect(await shelf.read("two", "m")).toBeNull();
  });

  it("drops one moment, or all of a board", async () => {
    const shelf = openShelf();
    for (const id of ["m", "n"]) await shelf.save("one", note(id), plan);
    await shelf.save("two", note("m"), plan);
    await shelf.drop("one", "m");
    expect((await shelf.list("one")).map(({ id }) => id)).toEqual(["n"]);
    await shelf.dropAll("one");
    expect(await shelf.read("one", "n")).toBeNull();
    expect(await shelf.list("two")).toHaveLength(1);
  });

  it("says when a full disk did not take it", async () => {
    disk.isFull = true;
    expect(await openShelf().save("one", note("m"), plan)).toBe(false);
  });

  it("is empty where storage is refused, and throws nothing", async () => {
    disk.isRefused = true;
    const shelf = openShelf();
    expect(await shelf.save("one", note("m"), plan)).toBe(false);
    expect(await shelf.list("one")).toEqual([]);
    expect(await shelf.read("one", "m")).toBeNull();
    await shelf.dropAll("one");
  });

  it.each(["{", "null", '{"meta":{},"items":{"a":3},"links":{}}', 7])("leaves junk out: %s", async (junk) => {
    const shelf = openShelf();
    await shelf.save("one", note("m"), plan);
    for (const store of disk.stores.values()) for (const key of store.keys()) store.set(key, junk);
    expect(await shelf.list("one")).toEqual([]);
    expect(await shelf.read("one", "m")).toBeNull();
  });
});
