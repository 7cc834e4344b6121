import { talkKey } from "@throughline/model";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { createDraws } from "../testing/create-draws.ts";
import { guardTalk } from "./guard-talk.ts";
import { takePermittedPart } from "./permitted-part.ts";
import { createDoc } from "./room-doc.ts";
import { scanUpdate } from "./scan-update.ts";

const people = ["ada-ada-ada-ada-", "bob-bob-bob-bob-", "eve-eve-eve-eve-"].map(
  (id) => ({ id, role: "contributor" }) as const,
);
const [ada, bob, eve] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];

function scanOf(update: Uint8Array) {
  const scan = scanUpdate(update);
  if (scan === null) throw new Error("not an update");
  return scan;
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = createDoc("talk");
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** Take what `writer` may bring of what `from` holds; tells whether there was anything. */
function bring(server: Y.Doc, from: Y.Doc, writer: (typeof people)[0]): boolean {
  const update = Y.encodeStateAsUpdate(from, Y.encodeStateVector(server));
  const part = takePermittedPart(server, update, scanOf(update), writer);
  if (part === null) return false;
  expect(guardTalk(server, part, scanOf(part), writer, () => false)).toEqual({ kind: "allowed" });
  Y.applyUpdate(server, part);
  expect([server.store.pendingStructs, server.store.pendingDs]).toEqual([null, null]);
  return true;
}

test("[S94] of everybody's words one brings one's own, what is everyone's, and nothing that builds on what is left out", () => {
  const server = createDoc("talk");
  const doc = createDoc("talk");
  const votes = doc.getMap("votes");
  votes.set(talkKey(ada.id, "a1"), new Y.Map([["dots", 1]]));
  doc.getMap("groups").set("g1", new Y.Map([["group", "A"]]));
  const other = copyOf(doc);
  other.getMap("votes").set(talkKey(eve.id, "a1"), new Y.Map([["dots", 2]]));
  (other.getMap("groups").get("g1") as Y.Map<unknown>).set("group", "B");
  other.getMap("agenda").set("s1", 1);
  expect(bring(server, other, eve)).toBe(true);
  // Ada's client wrote her ballot first, so all of hers is left out, and with it what was built on it.
  expect(server.getMap("votes").toJSON()).toEqual({ [talkKey(eve.id, "a1")]: { dots: 2 } });
  expect(server.getMap("groups").toJSON()).toEqual({});
  expect(bring(server, other, bob)).toBe(false);
  expect(bring(server, other, ada)).toBe(true);
  expect(server.getMap("votes").size).toBe(2);
  expect(bring(server, other, eve)).toBe(true);
  expect(server.getMap("groups").toJSON()).toEqual({ g1: { group: "B" } });
  expect(server.getMap("agenda").size).toBe(0);
});

test("[S94] only deletions of what is one's own are brought", () => {
  const doc = createDoc("talk");
  for (const { id } of people) doc.getMap("votes").set(talkKey(id, "a1"), new Y.Map([["dots", 1]]));
  const server = copyOf(doc);
  for (const { id } of people) doc.getMap("votes").delete(talkKey(id, "a1"));
  expect(bring(server, doc, ada)).toBe(true);
  expect([...server.getMap("votes").keys()]).toEqual([bob, eve].map(({ id }) => talkKey(id, "a1")));
});

test("[S94] whatever a server lost is whole again when everyone has come back, in whatever order", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const draw = createDraws(seed);
    const docs = people.map(() => createDoc("talk"));
    const pick = <T>(list: readonly T[]) => list[draw(list.length)] as T;
    const act = (doc: Y.Doc, { id }: (typeof people)[0]) => {
      const root = pick(["votes", "comments", "groups", "elsewhere"]);
      const isShared = root === "groups" || root === "elsewhere";
      const map = doc.getMap(root);
      const key = isShared ? `k${draw(3)}` : talkKey(id, `a${draw(3)}`);
      const stored: unknown = map.get(key);
      const how = draw(4);
      if (how === 0 || !(stored instanceof Y.Map))
        map.set(key, new Y.Map([["list", Y.Array.from([draw(9)])]]));
      else if (how === 1) stored.set(`f${draw(2)}`, draw(9));
      else if (how === 2) map.delete(key);
      else (stored.get("list") as Y.Array<number>).insert(0, [draw(9)]);
    };
    let server = createDoc("talk");
    for (let step = 0; step < 30; step++) {
      const at = draw(docs.length);
      act(docs[at] as Y.Doc, people[at] as (typeof people)[0]);
      const to = draw(docs.length);
      if (draw(2) === 0) Y.applyUpdate(docs[to] as Y.Doc, Y.encodeStateAsUpdate(docs[at] as Y.Doc));
      // A backup is made of what all had told by then.
      if (step === 10) for (const doc of docs) Y.applyUpdate(server, Y.encodeStateAsUpdate(doc));
    }
    server = copyOf(server);
    const whole = createDoc("talk");
    for (const doc of docs) Y.applyUpdate(whole, Y.encodeStateAsUpdate(doc));
    for (let left = 100; left > 0; left--) {
      const places = [0, 1, 2].sort(() => draw(3) - 1);
      const isAny = places.map((at) => bring(server, docs[at] as Y.Doc, people[at] as (typeof people)[0]));
      if (!isAny.includes(true)) break;
    }
    expect(Y.equalSnapshots(Y.snapshot(server), Y.snapshot(whole)), `seed ${seed}`).toBe(true);
  }
});
