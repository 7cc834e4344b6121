import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { scanUpdate } from "./scan-update.ts";

const seed = 20_261_123;

function createDice(start: number): (limit: number) => number {
  let state = start;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % limit;
  };
}

/** One random change of any kind that Yjs knows. */
function change(doc: Y.Doc, roll: (limit: number) => number): void {
  const map = doc.getMap("map");
  const list = doc.getArray("list");
  const text = doc.getText("text");
  const nested = map.get("nested");
  const deeds: (() => void)[] = [
    () => map.set(`k${roll(5)}`, [roll(9), { a: null, b: [true, 1.5, 2 ** 40], c: undefined }, "é😀"]),
    () => map.set(`k${roll(5)}`, 12n),
    () => map.set("nested", new Y.Map([["x", new Y.Text("words")]])),
    () => nested instanceof Y.Map && nested.set(`y${roll(3)}`, new Uint8Array([1, 2, 3])),
    () => map.delete(`k${roll(5)}`),
    () => list.insert(roll(list.length + 1), ["a", "b", 3, { d: 1 }]),
    () => list.length > 2 && list.delete(roll(list.length - 2), 2),
    () => list.insert(0, [new Y.Array(), new Y.XmlElement("p"), new Y.XmlText("x"), new Y.Doc()]),
    () => text.insert(roll(text.length + 1), "some 😀 words"),
    () => text.length > 3 && text.delete(roll(text.length - 3), 3),
    () => text.length > 3 && text.format(roll(text.length - 3), 3, { bold: roll(2) === 0 ? true : null }),
    () => text.insertEmbed(roll(text.length + 1), { image: "x" }),
  ];
  doc.transact(() => {
    for (let i = 0; i <= roll(3); i++) deeds[roll(deeds.length)]?.();
  });
}

/** Everything three people who merge now and then have to tell each other, in every form in which they can. */
function talk(roll: (limit: number) => number, rounds: number): Uint8Array[] {
  const docs = [1, 2, 3].map((clientId) => {
    const doc = new Y.Doc({ gc: clientId !== 2 });
    doc.clientID = clientId * 1000 + roll(900);
    return doc;
  });
  const said: Uint8Array[] = [];
  for (const doc of docs) doc.on("update", (update: Uint8Array) => said.push(update));
  for (let round = 0; round < rounds; round++) {
    for (const doc of docs) change(doc, roll);
    const [from = docs[0], to = docs[1]] = [docs[roll(3)], docs[roll(3)]];
    if (from === undefined || to === undefined) continue;
    const missing = Y.encodeStateAsUpdate(from, Y.encodeStateVector(to));
    said.push(missing, Y.encodeStateAsUpdate(from), Y.mergeUpdates(said.slice(-1 - roll(6))));
    said.push(Y.diffUpdate(Y.encodeStateAsUpdate(from), Y.encodeStateVector(to)));
    Y.applyUpdate(to, missing);
  }
  const late = new Y.Doc();
  for (const update of said.filter(() => roll(3) > 0)) Y.applyUpdate(late, update);
  said.push(Y.encodeStateAsUpdate(late));
  return said;
}

test(`[S70] whatever Yjs itself encodes is read (seed ${seed})`, () => {
  const roll = createDice(seed);
  for (let session = 0; session < 12; session++) {
    for (const update of talk(roll, 25)) {
      const scan = scanUpdate(update);
      const { structs, ds } = Y.decodeUpdate(update);
      expect(scan?.structs).toBe(structs.filter((struct) => !(struct instanceof Y.Skip)).length);
      expect(scan?.deletions).toBe([...ds.clients.values()].reduce((sum, { length }) => sum + length, 0));
      for (const [client, { end }] of scan?.ranges ?? []) {
        const last = structs.findLast((struct) => struct.id.client === client && !(struct instanceof Y.Skip));
        expect(end).toBe(last === undefined ? 0 : last.id.clock + last.length);
      }
    }
  }
});

test(`[S70] what is read never breaks a document half way, however it was mutated (seed ${seed})`, () => {
  const roll = createDice(seed);
  const base = new Y.Doc();
  for (const update of talk(roll, 20)) Y.applyUpdate(base, update);
  const state = Y.encodeStateAsUpdate(base);
  const said = talk(roll, 40);
  let read = 0;
  for (let i = 0; i < 6000; i++) {
    const mutated = (said[roll(said.length)] ?? state).slice();
    if (mutated.length === 0 || mutated.length > 2000) continue;
    for (let j = 0; j <= roll(3); j++) mutated[roll(mutated.length)] = roll(256);
    if (scanUpdate(mutated) === null) continue;
    read += 1;
    const doc = new Y.Doc();
    Y.applyUpdate(doc, state);
    expect(() => Y.applyUpdate(doc, mutated)).not.toThrow();
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    for (const root of doc.share.keys())
      expect(copy.share.has(root) || doc.get(root)._start === null).toBe(true);
  }
  expect(read).toBeGreaterThan(500);
}, 60_000);

/** One section of structs by one client, and deletions, as raw numbers and strings. */
function write(...parts: (number | string | Uint8Array)[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const part of parts) {
    if (typeof part === "number") encoding.writeVarUint(encoder, part);
    else if (typeof part === "string") encoding.writeVarString(encoder, part);
    else encoding.writeUint8Array(encoder, part);
  }
  return encoding.toUint8Array(encoder);
}

test("[S70] what no encoder writes is not read", () => {
  const fine = write(1, 1, 7, 0, new Uint8Array([4]), 1, "list", "text", 0);
  expect(scanUpdate(fine)).not.toBeNull();
  const deep = (depth: number) =>
    write(
      1,
      1,
      7,
      0,
      new Uint8Array([8]),
      1,
      "list",
      1,
      new Uint8Array(2 * depth).map((_, i) => (i % 2 ? 1 : 117)),
      new Uint8Array([126]),
      0,
    );
  expect(scanUpdate(deep(100))).not.toBeNull();
  const json = (depth: number) =>
    write(1, 1, 7, 0, new Uint8Array([5]), 1, "list", "[".repeat(depth) + "]".repeat(depth), 0);
  expect(scanUpdate(json(100))).not.toBeNull();
  const bad: Record<string, Uint8Array> = {
    "bytes left over": write(fine, 0),
    "the other encoding": Y.convertUpdateFormatV1ToV2(fine),
    "nothing at all": new Uint8Array(),
    "cut short": fine.subarray(0, -3),
    "an empty text": write(1, 1, 7, 0, new Uint8Array([4]), 1, "list", "", 0),
    "an empty remain": write(1, 1, 7, 0, new Uint8Array([0]), 0, 0),
    "an empty gap": write(1, 1, 7, 0, new Uint8Array([10]), 0, 0),
    "a client twice": write(2, 1, 7, 0, new Uint8Array([0]), 1, 1, 7, 1, new Uint8Array([0]), 1, 0),
    "more structs than bytes": write(1, 2 ** 40, 7, 0, new Uint8Array([0]), 1, 0),
    "more clients than bytes": write(2 ** 40, 1, 7, 0, new Uint8Array([0]), 1, 0),
    "a clock beyond all numbers": write(1, 1, 7, 2 ** 53 - 1, new Uint8Array([0]), 1, 0),
    "building on itself": write(1, 1, 7, 3, new Uint8Array([0x84]), 7, 3, "text", 0),
    "inside itself": write(1, 1, 7, 0, new Uint8Array([7]), 0, 7, 0, 1, 0),
    "a type that is none": write(1, 1, 7, 0, new Uint8Array([7]), 1, "list", 7, 0),
    "content that is none": write(1, 1, 7, 0, new Uint8Array([13]), 1, "list", 7, 0),
    "a value that is none": write(1, 1, 7, 0, new Uint8Array([8]), 1, "list", 1, new Uint8Array([9]), 0),
    "broken JSON": write(1, 1, 7, 0, new Uint8Array([5]), 1, "list", "{", 0),
    "broken text": write(1, 1, 7, 0, new Uint8Array([4]), 1, "list", 2, new Uint8Array([0xff, 0xfe]), 0),
    "values too deep": deep(102),
    "JSON too deep": json(102),
    "JSON far too deep": json(1_000_000),
    "the same deleted twice": write(0, 1, 7, 2, 0, 5, 3, 5),
    "deletions out of order": write(0, 1, 7, 2, 9, 1, 3, 1),
    "nothing deleted": write(0, 1, 7, 1, 0, 0),
  };
  for (const [what, update] of Object.entries(bad)) expect([what, scanUpdate(update)]).toEqual([what, null]);
});
