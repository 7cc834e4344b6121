import { talkKey } from "@throughline/model";
import { encodeFence, MessageKind } from "@throughline/protocol";
import * as encoding from "lib0/encoding";
import { afterEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { openTestRoom, testRoomName } from "../testing/test-room.ts";
import { createAwarenessFrames, presenceEntry } from "./frames.ts";

afterEach(() => vi.useRealTimers());

const ADA = "ada-ada-ada-ada-";
const EVE = "eve-eve-eve-eve-";
const adas = talkKey(ADA, "a1");
const eves = talkKey(EVE, "a1");

async function openTalkRoom(isMending = false) {
  const opened = await openTestRoom({ name: `${testRoomName}.talk`, isMending });
  const ada = opened.join("contributor", ADA);
  const eve = opened.join("contributor", EVE);
  ada.doc.getMap("votes").set(adas, new Y.Map([["dots", 1]]));
  await opened.settle();
  const votes = () => opened.room.doc.getMap("votes").toJSON();
  return { ...opened, ada, eve, votes };
}

type Member = Awaited<ReturnType<typeof openTalkRoom>>["ada"];
const told = ({ frames }: Member, kind: number) => frames.filter((frame) => frame[0] === kind);
const ballotOf = (doc: Y.Doc, key: string) => doc.getMap("votes").get(key) as Y.Map<unknown>;

/** The updates of a document that knows all of another, made one after another by a client of its own. */
function draft(known: Y.Doc, writes: readonly ((doc: Y.Doc) => void)[]): Uint8Array[] {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(known));
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (const write of writes) write(doc);
  return updates;
}

test("[S92] a change to another's ballot is refused, told once, kept nowhere, and its fence is not echoed", async () => {
  const { room, ada, eve, settle, votes, rejected, log } = await openTalkRoom();
  const before = (await log.load(room.name)).tail.length;
  ada.frames.length = 0;
  ballotOf(eve.doc, adas).set("dots", 9);
  room.receive(eve, encodeFence(1));
  await settle();
  expect(votes()).toEqual({ [adas]: { dots: 1 } });
  expect(rejected).toEqual(["not-allowed"]);
  expect(told(eve, MessageKind.auth)).toHaveLength(1);
  expect(told(eve, MessageKind.fence)).toEqual([]);
  expect(eve.ended).toBeNull();
  expect(told(ada, MessageKind.sync)).toEqual([]);
  expect((await log.load(room.name)).tail).toHaveLength(before);
  ballotOf(ada.doc, adas).set("dots", 2);
  room.receive(ada, encodeFence(1));
  await settle();
  expect(votes()).toEqual({ [adas]: { dots: 2 } });
  expect(told(ada, MessageKind.fence)).toHaveLength(1);
});

test("[S92] changes of several people that come together are each judged, and the right ones are taken", async () => {
  const { room, ada, eve, settle, votes } = await openTalkRoom();
  ballotOf(ada.doc, adas).set("dots", 2);
  ballotOf(ada.doc, adas).set("dots", 3);
  ballotOf(eve.doc, adas).set("dots", 9);
  ballotOf(ada.doc, adas).set("more", 4);
  ballotOf(ada.doc, adas).delete("more");
  ballotOf(ada.doc, adas).set("dots", 5);
  room.receive(ada, encodeFence(1));
  room.receive(eve, encodeFence(1));
  await settle();
  expect(votes()).toEqual({ [adas]: { dots: 5 } });
  expect([ada.ended, eve.ended]).toEqual([null, null]);
  expect([told(ada, MessageKind.fence).length, told(eve, MessageKind.fence).length]).toEqual([1, 0]);
});

test("[S92] what builds on something refused is refused too, without sending its author away", async () => {
  const { eve, settle, votes, rejected } = await openTalkRoom();
  ballotOf(eve.doc, adas).set("dots", 9);
  eve.doc.getMap("comments").set("c1", 1);
  await settle();
  expect(eve.ended).toBeNull();
  expect(rejected).toEqual(["not-allowed", "not-allowed"]);
  expect(votes()).toEqual({ [adas]: { dots: 1 } });
});

test("[S92] nothing of this holds in a plan", async () => {
  const { join, settle, room } = await openTestRoom();
  const eve = join("editor", EVE);
  eve.doc.getMap("votes").set(adas, 1);
  eve.doc.getMap("agenda").set("s1", 1);
  await settle();
  expect(room.doc.getMap("votes").toJSON()).toEqual({ [adas]: 1 });
});

test("[S19] [S93] an upload of one's own that is not all here waits, and is taken when the rest is here", async () => {
  const { room, ada, eve, settle, votes } = await openTalkRoom();
  const [first = new Uint8Array(), second = new Uint8Array()] = draft(room.doc, [
    (doc) => doc.getMap("votes").set(eves, new Y.Map([["dots", 1]])),
    (doc) => ballotOf(doc, eves).set("dots", 2),
  ]);
  eve.upload(second);
  room.receive(eve, encodeFence(1));
  await settle();
  expect(votes()).toEqual({ [adas]: { dots: 1 } });
  expect(told(eve, MessageKind.fence)).toEqual([]);
  eve.update(first);
  await settle();
  expect(votes()).toEqual({ [adas]: { dots: 1 }, [eves]: { dots: 2 } });
  expect(told(eve, MessageKind.fence)).toHaveLength(1);
  expect(ada.doc.getMap("votes").toJSON()).toEqual(votes());
  expect([ada.ended, eve.ended]).toEqual([null, null]);
});

test("[S93] an upload that waits is judged by what it turns out to build on", async () => {
  const { room, ada, eve, settle, votes } = await openTalkRoom();
  const next = talkKey(ADA, "a2");
  const [first = new Uint8Array(), second = new Uint8Array()] = draft(room.doc, [
    (doc) => doc.getMap("votes").set(next, new Y.Map([["dots", 1]])),
    (doc) => ballotOf(doc, next).set("dots", 9),
  ]);
  eve.upload(second);
  room.receive(eve, encodeFence(1));
  expect(eve.ended).toBeNull();
  ada.upload(first);
  await settle();
  expect(votes()).toEqual({ [adas]: { dots: 1 }, [next]: { dots: 1 } });
  expect(told(eve, MessageKind.auth)).toHaveLength(1);
  expect(told(eve, MessageKind.fence)).toEqual([]);
  expect(room.doc.store.pendingStructs).toBeNull();
});

test("[S19] a change of one's own that is not all here sends its author back", async () => {
  const { room, eve, settle, votes } = await openTalkRoom();
  const [, second = new Uint8Array()] = draft(room.doc, [
    (doc) => doc.getMap("votes").set(eves, new Y.Map([["dots", 1]])),
    (doc) => ballotOf(doc, eves).set("dots", 2),
  ]);
  eve.update(second);
  await settle();
  expect(eve.ended).toBe("rejoin");
  expect(votes()).toEqual({ [adas]: { dots: 1 } });
});

/** A document in which both have voted, and voted again, since the server's state. */
function makeNewer(known: Y.Doc): { adas: Y.Doc; eves: Y.Doc } {
  const both = [new Y.Doc(), new Y.Doc()] as const;
  const [adasDoc, evesDoc] = both;
  for (const doc of both) Y.applyUpdate(doc, Y.encodeStateAsUpdate(known));
  ballotOf(adasDoc, adas).set("dots", 2);
  evesDoc.getMap("votes").set(eves, new Y.Map([["dots", 3]]));
  adasDoc.getMap("groups").set("g1", new Y.Map([["group", "A"]]));
  Y.applyUpdate(evesDoc, Y.encodeStateAsUpdate(adasDoc));
  (evesDoc.getMap("groups").get("g1") as Y.Map<unknown>).set("group", "B");
  Y.applyUpdate(adasDoc, Y.encodeStateAsUpdate(evesDoc));
  return { adas: adasDoc, eves: evesDoc };
}

test("[S94] a server that lost what people were told takes from each what is theirs, and acknowledges when all is back", async () => {
  const { room, ada, eve, settle, votes, rejected } = await openTalkRoom(true);
  const newer = makeNewer(room.doc);
  const whole = Y.encodeStateAsUpdate(newer.adas);
  eve.upload(whole);
  room.receive(eve, encodeFence(1));
  await settle();
  // What is Ada's waits for Ada, and with it what was built on hers.
  expect(votes()).toEqual({ [adas]: { dots: 1 }, [eves]: { dots: 3 } });
  expect(told(eve, MessageKind.fence)).toEqual([]);
  room.heartbeat();
  await settle();
  expect([told(eve, MessageKind.fence), rejected, eve.ended]).toEqual([[], [], null]);
  ada.upload(whole);
  room.receive(ada, encodeFence(1));
  await settle();
  room.heartbeat();
  await settle();
  expect(votes()).toEqual({ [adas]: { dots: 2 }, [eves]: { dots: 3 } });
  expect(room.doc.getMap("groups").toJSON()).toEqual({ g1: { group: "B" } });
  for (const member of [ada, eve]) {
    expect(told(member, MessageKind.fence)).toHaveLength(1);
    expect(told(member, MessageKind.auth)).toEqual([]);
    expect(member.ended).toBeNull();
  }
  expect(rejected).toEqual([]);
});

test("[S94] a server that lost nothing refuses such an upload whole", async () => {
  const { room, eve, settle, votes, rejected } = await openTalkRoom();
  eve.upload(Y.encodeStateAsUpdate(makeNewer(room.doc).eves));
  await settle();
  expect(votes()).toEqual({ [adas]: { dots: 1 } });
  expect(rejected).toEqual(["not-allowed"]);
});

test("[S94] also then nobody's words are written by another, however they are sent", async () => {
  const { room, ada, eve, settle, votes } = await openTalkRoom(true);
  const [forged = new Uint8Array()] = draft(room.doc, [(doc) => ballotOf(doc, adas).set("dots", 9)]);
  eve.upload(forged);
  room.receive(eve, encodeFence(1));
  eve.update(forged);
  room.heartbeat();
  ballotOf(ada.doc, adas).set("dots", 2);
  await settle();
  expect(votes()).toEqual({ [adas]: { dots: 2 } });
  expect(told(eve, MessageKind.fence)).toEqual([]);
  // Once for each of the two attempts.
  expect(told(eve, MessageKind.auth)).toHaveLength(2);
});

test("[S93] nobody keeps a person's words out by going by the id under which that person wrote", async () => {
  const { room, ada, eve, join, settle, votes } = await openTalkRoom();
  ada.close("rejoin");
  // Longer than an id is kept for who left.
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
  const claim = createAwarenessFrames([presenceEntry(ada.doc.clientID, 1, '{"user":{"name":"Eve"}}')]);
  room.receive(eve, Buffer.from(claim.whole));
  vi.useRealTimers();
  const back = join("contributor", ADA);
  ballotOf(ada.doc, adas).set("dots", 2);
  back.upload(Y.encodeStateAsUpdate(ada.doc));
  room.receive(back, encodeFence(1));
  await settle();
  expect([back.ended, votes()]).toEqual([null, { [adas]: { dots: 2 } }]);
  expect(told(back, MessageKind.fence)).toHaveLength(1);
  eve.doc.clientID = ada.doc.clientID;
  eve.doc.getMap("groups").set("g1", 1);
  await settle();
  expect([eve.ended, room.doc.getMap("groups").size]).toEqual(["rejoin", 0]);
});

test("[S93] nobody writes with the id of a facilitator who is away and said nothing under an own key", async () => {
  const { room, eve, join, settle, rejected } = await openTalkRoom();
  const fay = join("facilitator", "fay-fay-fay-fay-");
  fay.doc.getMap("agenda").set("s1", 1);
  await settle();
  fay.close("rejoin");
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
  eve.doc.clientID = fay.doc.clientID;
  eve.doc.getMap("groups").set("g1", 1);
  vi.useRealTimers();
  await settle();
  expect([rejected, room.doc.getMap("groups").size]).toEqual([["foreign-clock"], 0]);
  const back = join("contributor", "fay-fay-fay-fay-");
  fay.doc.getMap("votes").set(talkKey("fay-fay-fay-fay-", "a1"), 1);
  back.upload(Y.encodeStateAsUpdate(fay.doc));
  await settle();
  expect([back.ended, room.doc.getMap("votes").size]).toEqual([null, 2]);
});

test("[S94] also a large upload gives what is its sender's", async () => {
  const { room, eve, settle, votes } = await openTalkRoom(true);
  const newer = makeNewer(room.doc);
  newer.adas.getMap("workshop").set("session", { before: "x".repeat(300_000) });
  Y.applyUpdate(newer.eves, Y.encodeStateAsUpdate(newer.adas));
  eve.upload(Y.encodeStateAsUpdate(newer.eves));
  await settle();
  expect([eve.ended, told(eve, MessageKind.auth)]).toEqual([null, []]);
  expect(votes()).toEqual({ [adas]: { dots: 1 }, [eves]: { dots: 3 } });
});

test("[S93] what builds on unsent words of another page of the same person sends the page back", async () => {
  const { room, eve, join, settle, rejected } = await openTalkRoom();
  const other = join("contributor", EVE);
  eve.doc.getMap("votes").set(talkKey(EVE, "a0"), 1);
  await settle();
  const known = Y.encodeStateVector(eve.doc);
  const ahead = new Y.Doc();
  Y.applyUpdate(ahead, Y.encodeStateAsUpdate(eve.doc));
  ahead.clientID = eve.doc.clientID;
  ahead.getMap("votes").set(eves, new Y.Map([["dots", 1]]));
  // The stock provider tells the other page before the server.
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(ahead, known), "server");
  ballotOf(other.doc, eves).set("dots", 2);
  await settle();
  expect([rejected, other.ended, eve.ended]).toEqual([["missing-prerequisite"], "rejoin", null]);
  expect(room.doc.store.pendingStructs).toBeNull();
});

test("[S93] a circle of one's own waits for nothing, and nobody waits for it", async () => {
  const { room, eve, settle } = await openTalkRoom();
  eve.doc.getMap("votes").set(eves, new Y.Map([["list", Y.Array.from([1, 2])]]));
  await settle();
  const first = (ballotOf(eve.doc, eves).get("list") as Y.Array<number>)._start?.id;
  const encoder = encoding.createEncoder();
  const number = (value: number) => encoding.writeVarUint(encoder, value);
  number(2);
  // Each stands behind something that is here, and before the other.
  for (const [client, other] of [
    [6, 5],
    [5, 6],
  ] as const) {
    for (const value of [1, client, 0]) number(value);
    encoding.writeUint8(encoder, 0xc8);
    for (const value of [first?.client ?? 0, first?.clock ?? 0, other, 0, 1, 125, 1]) number(value);
  }
  number(0);
  eve.upload(encoding.toUint8Array(encoder));
  await settle();
  expect(room.doc.store.pendingStructs).toBeNull();
  expect(eve.ended).toBe("rejoin");
});
