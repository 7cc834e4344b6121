import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { openTestRoom } from "../testing/test-room.ts";

const seed = 20_261_121;

/** A small repeatable source of numbers below `limit`. */
function createDice(start: number): (limit: number) => number {
  let state = start;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % limit;
  };
}

function mutate(update: Uint8Array, roll: (limit: number) => number): Uint8Array {
  const mutated = update.slice();
  for (let i = 0; i <= roll(4); i++) mutated[roll(mutated.length)] = roll(256);
  return mutated;
}

function draw(doc: Y.Doc): Uint8Array {
  const before = Y.encodeStateVector(doc);
  const items = doc.getMap("items");
  doc.transact(() => {
    for (let i = 0; i < 4; i++) {
      const card = new Y.Map<unknown>([
        ["title", `card ${i}`],
        ["pos", [i, i]],
      ]);
      items.set(`n${i}`, card);
      card.set("note", new Y.Text("some words"));
    }
    items.delete("n0");
  });
  return Y.encodeStateAsUpdate(doc, before);
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** A change that passes for one and leaves a document nobody could work with: types in types in types. */
function nestTypes(depth: number): Uint8Array {
  const doc = new Y.Doc();
  let at = doc.getMap<Y.Map<unknown>>("items");
  for (let i = 0; i < depth; i++) at = at.set("in", new Y.Map()) as typeof at;
  return Y.encodeStateAsUpdate(doc);
}

test(`[S17] a poisoned change reaches nobody: the document is built again and others stay (seed ${seed})`, async () => {
  const { join, settle, stored, room, rebuilt } = await openTestRoom();
  const roll = createDice(seed);
  const ada = join();
  const bob = join();
  draw(ada.doc);
  await settle();
  for (let round = 0; round < 400; round++) {
    join().update(mutate(draw(copyOf(ada.doc)), roll));
    ada.edit((items) => items.set(`a${round % 9}`, round));
    bob.edit((items) => items.set(`b${round % 7}`, round));
    if (round % 50 === 0) await settle();
    if (round % 200 !== 0) continue;
    join().update(nestTypes(101));
  }
  await settle();
  expect(rebuilt.length).toBeGreaterThanOrEqual(2);
  expect([ada.ended, bob.ended]).toEqual([null, null]);
  expect(bob.doc.getMap("items").toJSON()).toEqual(ada.doc.getMap("items").toJSON());
  expect(room.doc.getMap("items").toJSON()).toEqual(ada.doc.getMap("items").toJSON());
  expect(await stored()).toEqual(ada.doc.getMap("items").toJSON());
  expect(ada.doc.getMap("items").get("a3")).toBe(399 - ((399 - 3) % 9));
}, 20_000);

test("[S70] who poisons over and over must wait, and by the same link so must strangers, but not who wrote well", async () => {
  const { join, settle, room } = await openTestRoom();
  const ada = join("editor", "ada");
  ada.edit((items) => items.set("a", 1));
  await settle();
  let poisoned = 0;
  for (; poisoned < 100; poisoned++) {
    const eve = join("editor", `eve${poisoned}`);
    if (eve.ended === "rateLimited") break;
    eve.update(nestTypes(101));
    expect(eve.ended).toBe("invalidUpdate");
    await settle();
  }
  expect(poisoned).toBeGreaterThan(5);
  expect(poisoned).toBeLessThan(60);
  expect(join("viewer", "vic").ended).toBeNull();
  const again = join("editor", "ada");
  expect(again.ended).toBeNull();
  again.edit((items) => items.set("b", 2));
  await settle();
  expect(room.doc.getMap("items").toJSON()).toEqual({ a: 1, b: 2 });
});

/** Texts that all want to stand at the start of a list, each before another end, in changes of a few each. */
function crowdedPlace(count: number): Uint8Array[] {
  const write = (client: number, structs: Uint8Array[], clock: number) => {
    const encoder = encoding.createEncoder();
    for (const part of [1, structs.length, client, clock]) encoding.writeVarUint(encoder, part);
    for (const struct of structs) encoding.writeUint8Array(encoder, struct);
    encoding.writeVarUint(encoder, 0);
    return encoding.toUint8Array(encoder);
  };
  const text = (info: number, client: number, clock: number) => {
    const encoder = encoding.createEncoder();
    encoding.writeUint8(encoder, info);
    for (const part of [client, clock]) encoding.writeVarUint(encoder, part);
    encoding.writeVarString(encoder, "x");
    return encoding.toUint8Array(encoder);
  };
  const first = new Uint8Array([4, 1, 1, 97, 1, 120]);
  const ends = Array.from({ length: count }, (_, i) => (i === 0 ? first : text(0x84, 9, i - 1)));
  const crowd = Array.from({ length: count }, (_, i) => text(0x44, 9, i));
  const changes = [write(9, ends, 0)];
  for (let i = 0; i < count; i += 30) changes.push(write(8, crowd.slice(i, i + 30), i));
  return changes;
}

test("[S71] small changes that are dear together are cut off too, and cost only who sent them", async () => {
  const { join, settle, room } = await openTestRoom();
  const ada = join("editor", "ada");
  ada.edit((items) => items.set("a", 1));
  await settle();
  const eve = join("editor", "eve");
  const startedAt = performance.now();
  for (const change of crowdedPlace(6000)) {
    eve.update(change);
    ada.edit((items) => items.set("b", change.byteLength));
  }
  await settle();
  expect(["changeTooLarge", "rateLimited"]).toContain(eve.ended);
  expect(ada.ended).toBeNull();
  expect(performance.now() - startedAt).toBeLessThan(40_000);
  expect(room.doc.getMap("items").toJSON()).toEqual(ada.doc.getMap("items").toJSON());
}, 60_000);
