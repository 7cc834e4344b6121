import { talkKey } from "@throughline/model";
import { encodeFence, MessageKind } from "@throughline/protocol";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { openTestRoom, testRoomName } from "../testing/test-room.ts";

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
