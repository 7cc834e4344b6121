import { encodeFence, MessageKind, SyncKind } from "@throughline/protocol";
import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { PATIENCE } from "../testing/patience.ts";
import { openTestRoom, testRoomName } from "../testing/test-room.ts";
import { awarenessFrame, presenceEntry, syncFrame } from "./frames.ts";

/** Updates in the order in which they were made. */
function updatesOf(writes: ((doc: Y.Doc) => void)[], doc = new Y.Doc()): Uint8Array[] {
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (const write of writes) write(doc);
  return updates;
}

const set = (key: string, value: unknown) => (doc: Y.Doc) => void doc.getMap("items").set(key, value);

test("[S16] bytes that are no update close the connection and change nothing", async () => {
  const { join, settle, stored, room } = await openTestRoom();
  const ada = join();
  ada.edit((items) => items.set("a", 1));
  const eve = join();
  eve.update(new Uint8Array([9, 9, 9, 9]));
  expect(eve.ended).toBe("invalidUpdate");
  await settle();
  expect(ada.ended).toBeNull();
  expect(await stored()).toEqual({ a: 1 });
  const mallory = join();
  room.receive(mallory, new Uint8Array([0, 7, 1, 1]));
  expect(mallory.ended).toBe("invalidUpdate");
});

test("[S18] nobody extends the clock of someone else who is there", async () => {
  const { join, room, settle, stored, rejected } = await openTestRoom();
  const ada = join();
  room.receive(ada, awarenessFrame([presenceEntry(ada.doc.clientID, 1, "{}")]));
  ada.edit((items) => items.set("a", 1));
  await settle();
  const impostor = new Y.Doc();
  Y.applyUpdate(impostor, Y.encodeStateAsUpdate(ada.doc));
  impostor.clientID = ada.doc.clientID;
  const [forged = new Uint8Array()] = updatesOf([set("b", 1)], impostor);
  for (const way of ["update", "upload"] as const) {
    const eve = join();
    eve[way](forged);
    expect(eve.ended).toBe("rejoin");
  }
  expect(rejected).toEqual(["foreign-clock", "foreign-clock"]);
  ada.edit((items) => items.set("c", 1));
  await settle();
  expect(await stored()).toEqual({ a: 1, c: 1 });
});

test("[S18] what someone already has may be repeated by anyone", async () => {
  const { join, room, settle } = await openTestRoom();
  const ada = join();
  room.receive(ada, awarenessFrame([presenceEntry(ada.doc.clientID, 1, "{}")]));
  ada.edit((items) => items.set("a", 1));
  await settle();
  const bob = join();
  bob.upload(Y.encodeStateAsUpdate(ada.doc));
  expect(bob.ended).toBeNull();
});

test("[S18] a clock may not jump by millions", async () => {
  const { join } = await openTestRoom();
  const eve = join();
  // One garbage struct of client 5, clock 0, length 2^28, and no deletions.
  eve.update(new Uint8Array([1, 1, 5, 0, 0, 0x80, 0x80, 0x80, 0x80, 0x01, 0]));
  expect(eve.ended).toBe("invalidUpdate");
});

test("[S19] a change that lacks what it builds on sends its maker back, and is not logged", async () => {
  const { join, settle, stored, room } = await openTestRoom();
  const [, second = new Uint8Array()] = updatesOf([set("a", 1), set("b", 1)]);
  const eve = join();
  eve.update(second);
  await settle();
  expect(eve.ended).toBe("rejoin");
  expect(await stored()).toEqual({});
  expect(room.doc.store.pendingStructs).toBeNull();
});

test("[S19] an upload may wait for what it builds on, but is not acknowledged until that is there", async () => {
  const { join, room, settle, stored } = await openTestRoom();
  const [first = new Uint8Array(), second = new Uint8Array()] = updatesOf([set("a", 1), set("b", 1)]);
  const ada = join();
  ada.upload(second);
  room.receive(ada, encodeFence(1));
  await settle();
  const fences = () => ada.frames.filter((frame) => frame[0] === 100).length;
  expect(fences()).toBe(0);
  expect(ada.ended).toBeNull();
  const bob = join();
  bob.upload(first);
  await settle();
  expect(fences()).toBe(1);
  expect(await stored()).toEqual({ a: 1, b: 1 });
  expect(bob.doc.getMap("items").toJSON()).toEqual({ a: 1, b: 1 });
});

test("[S19] only one upload of a connection may wait, and only a small one", async () => {
  const { join } = await openTestRoom({ limits: { pendingBytes: 200 } });
  const chain = updatesOf([set("a", 1), set("b", 1), set("c", 1), set("d", 1)]);
  const eve = join();
  eve.upload(chain[1] ?? new Uint8Array());
  expect(eve.ended).toBeNull();
  eve.upload(chain[3] ?? new Uint8Array());
  expect(eve.ended).toBe("rejoin");
  const [, large = new Uint8Array()] = updatesOf([set("x", 1), set("y", "z".repeat(500))]);
  const bob = join();
  bob.upload(large);
  expect(bob.ended).toBe("rejoin");
});

test("[S20] what is too large is refused with a permanent code and changes nothing", async () => {
  const { join, settle, stored } = await openTestRoom({ limits: { updateBytes: 100, boardBytes: 400 } });
  const ada = join();
  ada.edit((items) => items.set("a", "x".repeat(200)));
  expect(ada.ended).toBe("changeTooLarge");
  const bob = join();
  for (let i = 0; i < 20 && bob.ended === null; i++) {
    bob.edit((items) => items.set(`k${i}`, "x".repeat(50)));
    await settle();
  }
  expect(bob.ended).toBe("changeTooLarge");
  expect(Object.keys((await stored()) as object).length).toBeLessThan(9);
});

test("[S23] what a room committed in one beat reaches everyone as one frame", async () => {
  const { join, settle } = await openTestRoom();
  const ada = join();
  const bob = join();
  const cleo = join();
  await settle();
  cleo.frames.length = 0;
  ada.frames.length = 0;
  for (let i = 0; i < 30; i++) {
    ada.edit((items) => items.set(`a${i}`, i));
    bob.edit((items) => items.set(`b${i}`, i));
  }
  await settle();
  expect(cleo.frames.length).toBeLessThanOrEqual(2);
  // The same for all, encoded once: what is their own in it says nothing new to its authors.
  expect(ada.frames).toEqual(cleo.frames);
  expect(ada.frames.some((frame) => cleo.frames.includes(frame))).toBe(true);
  expect(cleo.doc.getMap("items").size).toBe(60);
  expect(ada.doc.getMap("items").toJSON()).toEqual(cleo.doc.getMap("items").toJSON());
});

test("[S23] whoever made all that a room committed in one beat is told nothing", async () => {
  const { join, settle } = await openTestRoom();
  const ada = join();
  const bob = join();
  await settle();
  ada.frames.length = 0;
  bob.frames.length = 0;
  for (let i = 0; i < 5; i++) ada.edit((items) => items.set(`a${i}`, i));
  await settle();
  expect(ada.frames).toEqual([]);
  expect(bob.frames.length).toBe(1);
});

test("[S37] small changes that come together are one row, and a fence behind them waits for it", async () => {
  const { join, settle, log, room, stored } = await openTestRoom();
  const ada = join();
  const bob = join();
  await settle();
  const fence = encodeFence(7);
  for (let i = 0; i < 20; i++) (i % 2 ? ada : bob).edit((items) => items.set(`k${i}`, i));
  room.receive(ada, fence);
  expect(room.isDirty()).toBe(true);
  expect(ada.frames).not.toContain(fence);
  await vi.waitFor(() => expect(ada.frames).toContain(fence), PATIENCE);
  expect(Object.keys((await stored()) as object)).toHaveLength(20);
  expect((await log.load(testRoomName)).tail).toHaveLength(1);
});

test("[S12] [S19] behind a change that lacks what it builds on no fence is echoed, and the others' changes stay", async () => {
  const { join, settle, room, stored } = await openTestRoom();
  const [, second = new Uint8Array()] = updatesOf([set("a", 1), set("b", 1)]);
  const ada = join();
  const eve = join();
  await settle();
  ada.edit((items) => items.set("x", 1));
  eve.update(second);
  ada.edit((items) => items.set("y", 1));
  room.receive(eve, encodeFence(1));
  room.receive(ada, encodeFence(2));
  await settle();
  expect([eve.ended, ada.ended]).toEqual(["rejoin", null]);
  const echoes = (member: typeof ada) => member.frames.filter(([kind]) => kind === MessageKind.fence);
  expect(echoes(eve)).toEqual([]);
  expect(echoes(ada)).toEqual([encodeFence(2)]);
  expect(await stored()).toEqual({ x: 1, y: 1 });
});

test("[S17] when changes applied together break the document, each is tried again by itself", async () => {
  const { join, settle, room, rebuilt, stored } = await openTestRoom();
  const ada = join();
  const bob = join();
  await settle();
  room.doc.once("beforeTransaction", () => {
    throw new Error("poison");
  });
  ada.edit((items) => items.set("a", 1));
  bob.edit((items) => items.set("b", 1));
  room.receive(bob, encodeFence(3));
  await vi.waitFor(
    () => expect(bob.frames.some(([kind]) => kind === MessageKind.fence)).toBe(true),
    PATIENCE,
  );
  expect(rebuilt).toHaveLength(1);
  expect([ada.ended, bob.ended]).toEqual([null, null]);
  await settle();
  expect(await stored()).toEqual({ a: 1, b: 1 });
  expect(room.doc.getMap("items").toJSON()).toEqual({ a: 1, b: 1 });
});

test("[S17] a small change that is alone in breaking the document sends its maker away", async () => {
  const { join, settle, room, stored } = await openTestRoom();
  const ada = join();
  const eve = join();
  ada.edit((items) => items.set("a", 1));
  await settle();
  room.doc.once("beforeTransaction", () => {
    throw new Error("poison");
  });
  eve.edit((items) => items.set("e", 1));
  await settle();
  expect([ada.ended, eve.ended]).toEqual([null, "invalidUpdate"]);
  expect(await stored()).toEqual({ a: 1 });
});

test("[S10] what a member sent before it asks is in the answer", async () => {
  const { join, room, settle } = await openTestRoom();
  const ada = join();
  await settle();
  ada.edit((items) => items.set("a", 1));
  ada.frames.length = 0;
  room.receive(ada, syncFrame(SyncKind.step1, Y.encodeStateVector(new Y.Doc())));
  await vi.waitFor(() => expect(ada.frames.length).toBeGreaterThan(0), PATIENCE);
  const answer = new Y.Doc();
  Y.applyUpdate(answer, (ada.frames[0] ?? new Uint8Array()).subarray(3));
  expect(answer.getMap("items").toJSON()).toEqual({ a: 1 });
});

test("[S19] what waits goes with whoever brought it", async () => {
  const { join, room } = await openTestRoom();
  const [, second = new Uint8Array()] = updatesOf([set("a", 1), set("b", 1)]);
  const ada = join();
  ada.upload(second);
  expect(room.snapshot()).toBeNull();
  room.leave(ada);
  expect(room.snapshot()).not.toBeNull();
});

test("[S18] the same person may bring from another tab what this one stored and never sent", async () => {
  const { join, room, settle, stored } = await openTestRoom();
  const first = join("editor", "session:1");
  room.receive(first, awarenessFrame([presenceEntry(first.doc.clientID, 1, "{}")]));
  const offline = new Y.Doc();
  offline.clientID = first.doc.clientID;
  set("a", 1)(offline);
  const second = join("editor", "session:1");
  second.upload(Y.encodeStateAsUpdate(offline));
  expect(second.ended).toBeNull();
  await settle();
  expect(await stored()).toEqual({ a: 1 });
});

test("[S18] who may only look cannot keep someone who writes from saving, by taking their client id", async () => {
  const { join, room, settle, stored } = await openTestRoom();
  const ada = join();
  const eve = join("viewer");
  room.receive(eve, awarenessFrame([presenceEntry(ada.doc.clientID, 1, "{}")]));
  ada.edit((items) => items.set("a", 1));
  await settle();
  expect(ada.ended).toBeNull();
  expect(await stored()).toEqual({ a: 1 });
});

test("[S19] an upload that frees what waited, but lacks something itself, is not acknowledged either", async () => {
  const { join, room, settle } = await openTestRoom();
  const one = updatesOf([set("one", 1), set("one-more", "x".repeat(500))]);
  const two = updatesOf([set("two", 1), set("two-more", 1)]);
  const ada = join();
  ada.upload(one[1] ?? new Uint8Array());
  const bob = join();
  bob.upload(Y.mergeUpdates([one[0] ?? new Uint8Array(), two[1] ?? new Uint8Array()]));
  room.receive(bob, encodeFence(7));
  await settle();
  expect(bob.frames.some((frame) => frame[0] === 100)).toBe(false);
  bob.update(two[0] ?? new Uint8Array());
  await settle();
  expect(bob.frames).toContainEqual(encodeFence(7));
});

test("[S19] while one upload waits, others write and are acknowledged as ever", async () => {
  const { join, room, settle, stored } = await openTestRoom();
  const lost = updatesOf([set("one", 1), set("more", 1), (doc) => doc.getMap("items").delete("one")]);
  const ada = join();
  ada.upload(Y.mergeUpdates(lost.slice(1)));
  const bob = join();
  bob.edit((items) => items.set("b", 1));
  bob.edit((items) => items.delete("b"));
  bob.edit((items) => items.set("c", 1));
  room.receive(bob, encodeFence(3));
  await settle();
  expect(bob.ended).toBeNull();
  expect(bob.frames).toContainEqual(encodeFence(3));
  expect(await stored()).toEqual({ c: 1 });
});

test("[S20] a board is not called full because of history that compaction would take away", async () => {
  const { join, settle } = await openTestRoom({ limits: { boardBytes: 1_000_000 } });
  const ada = join();
  ada.edit((items) => items.set("much", "x".repeat(450_000)));
  await settle();
  for (let i = 0; i < 20; i++) {
    ada.edit((items) => items.set("again", `${i}`.repeat(30_000)));
    await settle();
  }
  expect(ada.ended).toBeNull();
});

test("[S12] [S43] a change to a board that was deleted meanwhile is not acknowledged", async () => {
  const { join, room, log, settle } = await openTestRoom();
  const ada = join();
  await log.tombstone(testRoomName);
  ada.edit((items) => items.set("a", 1));
  room.receive(ada, encodeFence(1));
  await settle();
  expect(ada.ended).toBe("boardDeleted");
  expect(ada.frames.some((frame) => frame[0] === 100)).toBe(false);
});
