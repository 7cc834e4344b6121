import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { createLocalBus } from "../bus/local-bus.ts";
import { createMemoryBoardLog } from "../storage/memory-board-log.ts";
import { PATIENCE } from "../testing/patience.ts";
import { openTestRoom, testRoomName } from "../testing/test-room.ts";

/** What is made anew is stored in a row of its own, however much comes together. */
const newCard = (n: number) => new Y.Map([["n", n]]);

test("[S35] a room is loaded once, however many ask at the same time", async () => {
  const log = createMemoryBoardLog();
  const load = vi.spyOn(log, "load");
  const { hub } = await openTestRoom({ log });
  load.mockClear();
  const holds = await Promise.all([hub.open("roomroom02"), hub.open("roomroom02"), hub.open("roomroom02")]);
  expect(load).toHaveBeenCalledTimes(1);
  expect(new Set(holds.map((hold) => hold?.room)).size).toBe(1);
  expect(await hub.open("no room")).toBeNull();
});

test("[S35] a room that cannot be loaded leaves nothing behind and may be asked for again", async () => {
  const log = createMemoryBoardLog();
  const { hub, faults } = await openTestRoom({ log });
  const load = vi.spyOn(log, "load").mockRejectedValueOnce(new Error("unreadable"));
  await expect(hub.open("roomroom02")).rejects.toThrow("unreadable");
  expect(faults).toHaveLength(1);
  expect(await hub.open("roomroom02")).not.toBeNull();
  load.mockRestore();
});

test("[S35] a room nobody holds goes after a while, and not before", async () => {
  const { hub } = await openTestRoom({ limits: { idleMs: 0 } });
  const hold = await hub.open("roomroom02");
  await hub.sweep();
  expect(hub.peek("roomroom02")).not.toBeNull();
  hold?.release();
  await hub.sweep();
  expect(hub.peek("roomroom02")).toBeNull();
});

test("[S33] compaction keeps the document and shortens the log", async () => {
  const { join, settle, log, stored, room } = await openTestRoom();
  const ada = join();
  for (let i = 0; i < 700; i++) ada.edit((items) => items.set(`k${i % 5}`, newCard(i)));
  await settle();
  await vi.waitFor(async () => expect((await log.load(testRoomName)).snapshot).not.toBeNull(), PATIENCE);
  ada.edit((items) => items.set("last", 1));
  await settle();
  const { tail } = await log.load(testRoomName);
  expect(tail.length).toBeLessThan(500);
  expect(await stored()).toEqual(ada.doc.getMap("items").toJSON());
  expect(room.seq).toBe(701);
});

test("[S33] nothing is compacted while a change waits for what it builds on", async () => {
  const { join, room } = await openTestRoom();
  const ada = join();
  ada.edit((items) => items.set("a", 1));
  expect(room.snapshot()).not.toBeNull();
  room.doc.store.pendingStructs = { missing: new Map(), update: new Uint8Array([0, 0]) };
  expect(room.snapshot()).toBeNull();
  room.doc.store.pendingStructs = null;
});

test("[S36] two servers over one log converge, and a lost hint is made good by the next", async () => {
  const log = createMemoryBoardLog();
  const bus = createLocalBus();
  const one = await openTestRoom({ log, bus });
  const two = await openTestRoom({ log, bus });
  const ada = one.join();
  const bob = two.join();
  ada.edit((items) => items.set("a", 1));
  bob.edit((items) => items.set("b", 1));
  await vi.waitFor(() => {
    expect(ada.doc.getMap("items").toJSON()).toEqual({ a: 1, b: 1 });
    expect(bob.doc.getMap("items").toJSON()).toEqual({ a: 1, b: 1 });
  }, PATIENCE);
  const publish = vi.spyOn(bus, "publish").mockImplementationOnce(() => {});
  ada.edit((items) => items.set("unheard", 1));
  await one.settle();
  expect(bob.doc.getMap("items").has("unheard")).toBe(false);
  publish.mockRestore();
  bob.edit((items) => items.set("c", 1));
  await vi.waitFor(() => expect(bob.doc.getMap("items").has("unheard")).toBe(true), PATIENCE);
  await vi.waitFor(() => expect(ada.doc.getMap("items").has("c")).toBe(true), PATIENCE);
});

test("[S33] [S36] compaction never covers what another server wrote and this one has not read", async () => {
  const log = createMemoryBoardLog();
  const { join, settle, hub, room } = await openTestRoom({ log });
  const ada = join();
  ada.edit((items) => items.set("a", 1));
  await settle();
  const since = vi.spyOn(log, "since").mockRejectedValue(new Error("unreachable"));
  const other = new Y.Doc();
  other.getMap("items").set("theirs", 1);
  await log.append([
    { room: testRoomName, update: Y.encodeStateAsUpdate(other), actor: "other", at: Date.now() },
  ]);
  for (let i = 0; i < 600; i++) ada.edit((items) => items.set(`k${i % 5}`, newCard(i)));
  await settle();
  expect(room.seq).toBe(1);
  expect((await log.load(testRoomName)).tail.length).toBeGreaterThan(600);
  since.mockRestore();
  ada.edit((items) => items.set("last", 1));
  await settle();
  expect(room.seq).toBe(603);
  const again = await openTestRoom({ log });
  expect(again.room.doc.getMap("items").toJSON()).toMatchObject({ theirs: 1, last: 1 });
  expect(ada.doc.getMap("items").get("theirs")).toBe(1);
  hub.dispose();
});

test("[S36] a row of another server that brings in what waited here is stored with it", async () => {
  const log = createMemoryBoardLog();
  const bus = createLocalBus();
  const { join, settle, stored } = await openTestRoom({ log, bus });
  const author = new Y.Doc();
  const updates: Uint8Array[] = [];
  author.on("update", (update: Uint8Array) => updates.push(update));
  author.getMap("items").set("first", 1);
  author.getMap("items").set("second", 1);
  const [first = new Uint8Array(), second = new Uint8Array()] = updates;
  join().upload(second);
  const seq = await log.append([{ room: testRoomName, update: first, actor: "other", at: Date.now() }]);
  bus.publish(testRoomName, { kind: "committed", room: testRoomName, seq: seq[0] ?? 0 });
  await vi.waitFor(async () => expect(await stored()).toEqual({ first: 1, second: 1 }), PATIENCE);
  await settle();
});

test("[S17] [S36] a row of another server that comes while a document is built again is not lost", async () => {
  const log = createMemoryBoardLog();
  const bus = createLocalBus();
  const { join, settle, room } = await openTestRoom({ log, bus });
  join().edit((items) => items.set("a", 1));
  await settle();
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const load = log.load.bind(log);
  vi.spyOn(log, "load").mockImplementationOnce(async (name) => {
    const early = await load(name);
    await gate;
    return early;
  });
  room.doc.once("beforeTransaction", () => {
    throw new Error("poison");
  });
  join().edit((items) => items.set("bad", 1));
  const other = new Y.Doc();
  other.getMap("items").set("theirs", 1);
  const update = Y.encodeStateAsUpdate(other);
  await log.append([{ room: testRoomName, update, actor: "other", at: Date.now() }]);
  bus.publish(testRoomName, { kind: "committed", room: testRoomName, seq: 2 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  release();
  await settle();
  join().edit((items) => items.set("later", 1));
  await settle();
  expect(room.doc.getMap("items").toJSON()).toEqual({ a: 1, theirs: 1, later: 1 });
  expect(room.seq).toBe(3);
});
