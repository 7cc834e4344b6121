import { talkKey } from "@throughline/model";
import type { Role } from "@throughline/protocol";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { createDraws } from "../testing/create-draws.ts";
import { guardTalk } from "./guard-talk.ts";
import { createDoc } from "./room-doc.ts";
import { scanUpdate } from "./scan-update.ts";
import { mayWriteAt } from "./talk-rights.ts";

const ADA = "ada-ada-ada-ada-";
const EVE = "eve-eve-eve-eve-";
const eve = { id: EVE, role: "contributor" } as const;
const ballot = talkKey(ADA, "a1");
const own = talkKey(EVE, "a1");
const guarded = ["votes", "estimates", "marks", "offers", "proposals", "comments"];

/** A talk in which Ada has a record with everything in it in each collection, and a session is run. */
function makeTalk(): { doc: Y.Doc; ada: Y.Doc } {
  const ada = createDoc("talk");
  ada.clientID = 10;
  for (const root of guarded) {
    const record = new Y.Map<unknown>([["dots", { d1: "p" }]]);
    record.set("text", new Y.Text("Agreed"));
    record.set("list", Y.Array.from([1, 2, 3]));
    ada.getMap(root).set(ballot, record);
  }
  ada.getMap("agenda").set("s1", new Y.Map([["title", "Vote"]]));
  ada.getMap("workshop").set("current", { step: "s1" });
  ada.getMap("groups").set("g1", new Y.Map([["group", "A"]]));
  return { doc: copyOf(ada), ada };
}

function copyOf(doc: Y.Doc, clientId = 1): Y.Doc {
  const copy = createDoc("talk");
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  copy.clientID = clientId;
  return copy;
}

function judge(doc: Y.Doc, update: Uint8Array, writer: { id: string; role: Role } = eve, ids: number[] = []) {
  const scan = scanUpdate(update);
  if (scan === null) throw new Error("not an update");
  return guardTalk(doc, update, scan, writer, (clientId) => ids.includes(clientId)).kind;
}

/** What `write` does to a copy of a document, as the updates that a client sends. */
function updatesOf(doc: Y.Doc, write: (copy: Y.Doc) => void, clientId = 20): Uint8Array[] {
  const copy = copyOf(doc, clientId);
  const updates: Uint8Array[] = [];
  copy.on("update", (update: Uint8Array) => updates.push(update));
  write(copy);
  return updates;
}

function updateOf(doc: Y.Doc, write: (copy: Y.Doc) => void, clientId = 20): Uint8Array {
  return Y.mergeUpdates(updatesOf(doc, write, clientId));
}

const mapAt = (doc: Y.Doc, root: string, key = ballot) => doc.getMap(root).get(key) as Y.Map<unknown>;
const textAt = (doc: Y.Doc, root: string) => mapAt(doc, root).get("text") as Y.Text;
const listAt = (doc: Y.Doc, root: string, key = ballot) =>
  mapAt(doc, root, key).get("list") as Y.Array<number>;

/** Every way to change a record, by what it means on the wire. */
const ways: Readonly<Record<string, (doc: Y.Doc, root: string) => void>> = {
  "a new record": (doc, root) => doc.getMap(root).set(talkKey(ADA, "a2"), new Y.Map([["dots", {}]])),
  "a new plain value": (doc, root) => doc.getMap(root).set(talkKey(ADA, "a2"), { dots: {} }),
  "another in its place": (doc, root) => doc.getMap(root).set(ballot, new Y.Map([["dots", {}]])),
  "a new field": (doc, root) => mapAt(doc, root).set("late", true),
  "another value of a field": (doc, root) => mapAt(doc, root).set("dots", { d1: "q" }),
  "a field gone": (doc, root) => mapAt(doc, root).delete("dots"),
  "the record gone": (doc, root) => doc.getMap(root).delete(ballot),
  "words before a text": (doc, root) => textAt(doc, root).insert(0, "Not "),
  "words within a text": (doc, root) => textAt(doc, root).insert(3, "!"),
  "words behind a text": (doc, root) => textAt(doc, root).insert(6, "?"),
  "words taken from a text": (doc, root) => textAt(doc, root).delete(1, 2),
  "a text made bold": (doc, root) => textAt(doc, root).format(0, 3, { bold: true }),
  "a value before a list": (doc, root) => listAt(doc, root).insert(0, [9]),
  "a value behind a list": (doc, root) => listAt(doc, root).push([9]),
  "a value taken from a list": (doc, root) => listAt(doc, root).delete(1),
  "a document within": (doc, root) => mapAt(doc, root).set("doc", new Y.Doc()),
  "a map in a new list": (doc, root) => {
    const list = new Y.Array<unknown>();
    mapAt(doc, root).set("more", list);
    list.push([new Y.Map([["x", 1]])]);
  },
};

for (const [way, write] of Object.entries(ways)) {
  test(`[S92] ${way}: nobody's but its author's, by an update or an upload`, () => {
    const { doc, ada } = makeTalk();
    for (const root of guarded) {
      const update = updateOf(doc, (copy) => write(copy, root));
      const copy = copyOf(doc, 21);
      Y.applyUpdate(copy, update);
      const upload = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc));
      const mayKeep = root === "proposals" || root === "comments";
      for (const sent of [update, upload, Y.encodeStateAsUpdate(copy)]) {
        expect(judge(doc, sent)).toBe("forbidden");
        for (const role of ["editor", "viewer"] as const)
          expect(judge(doc, sent, { id: EVE, role })).toBe("forbidden");
        for (const role of ["owner", "facilitator"] as const)
          expect(judge(doc, sent, { id: EVE, role })).toBe(mayKeep ? "allowed" : "forbidden");
        expect(judge(doc, sent, { id: ADA, role: "contributor" })).toBe("allowed");
      }
      expect(judge(doc, Y.encodeStateAsUpdate(ada))).toBe("allowed");
    }
  });
}

test("[S92] the agenda, the activities and the state of the room are of those who run the session", () => {
  const { doc } = makeTalk();
  const writes: ((copy: Y.Doc) => void)[] = [
    (copy) => mapAt(copy, "agenda", "s1").set("title", "Mine"),
    (copy) => copy.getMap("agenda").delete("s1"),
    (copy) => copy.getMap("activities").set(own, new Y.Map([["closed", 1]])),
    (copy) => copy.getMap("workshop").set("current", null),
    (copy) => copy.getMap("workshop").set(own, 1),
  ];
  for (const write of writes) {
    const update = updateOf(doc, write);
    for (const role of ["editor", "contributor"] as const)
      expect(judge(doc, update, { id: EVE, role })).toBe("forbidden");
    for (const role of ["owner", "facilitator"] as const)
      expect(judge(doc, update, { id: EVE, role })).toBe("allowed");
  }
});

test("[S92] one's own records, and whatever names no author, are anyone's to write", () => {
  const { doc } = makeTalk();
  for (const root of [...guarded, "groups", "elsewhere"]) {
    const update = updateOf(doc, (copy) => {
      const map = copy.getMap(root);
      map.set(own, new Y.Map<unknown>([["dots", { d1: "p" }]]));
      mapAt(copy, root, own).set("dots", { d1: "q" });
      mapAt(copy, root, own).set("text", new Y.Text("Mine"));
      for (const key of ["c1", "@short/a1", `@${ADA}`, `@${ADA}/a/b`, ADA, `x${ballot}`]) {
        map.set(key, new Y.Map([[ballot, 1]]));
        map.delete(key);
      }
      map.delete(own);
    });
    expect(judge(doc, update)).toBe("allowed");
  }
  const moved = updateOf(doc, (copy) => mapAt(copy, "groups", "g1").set("group", "B"));
  expect(judge(doc, moved)).toBe("allowed");
});

test("[S92] one forbidden thing among many makes the whole change forbidden", () => {
  const { doc } = makeTalk();
  const update = updateOf(doc, (copy) => {
    for (let i = 0; i < 50; i++) copy.getMap("votes").set(talkKey(EVE, `a${i}`), new Y.Map([["n", i]]));
    mapAt(copy, "votes").set("dots", {});
    for (let i = 0; i < 50; i++) copy.getMap("comments").set(`c${i}`, new Y.Map([["n", i]]));
  });
  expect(judge(doc, update)).toBe("forbidden");
});

test("[S92] what repeats what is there already is no attempt, with every deletion that ever was", () => {
  const { doc, ada } = makeTalk();
  mapAt(ada, "votes").set("dots", { d1: "q" });
  ada.getMap("marks").delete(ballot);
  ada.getMap("agenda").delete("s1");
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(ada));
  expect(judge(doc, Y.encodeStateAsUpdate(ada))).toBe("allowed");
  const upload = updateOf(doc, (copy) => copy.getMap("votes").set(own, new Y.Map([["dots", {}]])));
  expect(judge(doc, Y.mergeUpdates([Y.encodeStateAsUpdate(ada), upload]))).toBe("allowed");
});

test("[S93] nobody builds on, or deletes, what another client has not written yet", () => {
  const { doc, ada } = makeTalk();
  const before = Y.encodeStateVector(ada);
  // Eve guesses what Ada will write next, and how.
  ada.getMap("votes").set(talkKey(ADA, "a2"), new Y.Map([["dots", {}]]));
  const next = Y.encodeStateAsUpdate(ada, before);
  const guess = copyOf(ada, 20);
  const known = Y.encodeStateVector(guess);
  const builds: ((copy: Y.Doc) => void)[] = [
    (copy) => mapAt(copy, "votes", talkKey(ADA, "a2")).set("dots", { d1: "q" }),
    (copy) => mapAt(copy, "votes", talkKey(ADA, "a2")).set("late", 1),
    (copy) => copy.getMap("votes").set(talkKey(ADA, "a2"), 0),
    (copy) => copy.getMap("votes").delete(talkKey(ADA, "a2")),
  ];
  for (const build of builds) {
    const copy = copyOf(guess, 20);
    build(copy);
    const forged = Y.encodeStateAsUpdate(copy, known);
    expect(judge(doc, forged)).toBe("forbidden");
    // With a known struct of Ada's beside it, her id is still not Eve's.
    expect(judge(doc, Y.mergeUpdates([forged, Y.encodeStateAsUpdate(doc)]))).toBe("forbidden");
  }
  expect(judge(doc, next, { id: ADA, role: "contributor" })).toBe("allowed");
});

test("[S93] nobody goes on with the clock of a client that wrote under another's name", () => {
  const { doc, ada } = makeTalk();
  ada.getMap("votes").set(talkKey(ADA, "a2"), 1);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(ada));
  const forged = updateOf(doc, (copy) => copy.getMap("votes").set(own, 1), ada.clientID);
  expect(judge(doc, forged)).toBe("forbidden");
  expect(judge(doc, forged, { id: EVE, role: "owner" })).toBe("forbidden");
});

test("[S93] nor if that client wrote ever so much elsewhere since", () => {
  const { doc, ada } = makeTalk();
  ada.getMap("votes").set(talkKey(ADA, "a2"), 1);
  for (let i = 0; i < 200; i++) ada.getMap("groups").set(`g${i}`, i);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(ada));
  const forged = updateOf(doc, (copy) => copy.getMap("groups").set("g1", 1), ada.clientID);
  expect(judge(doc, forged)).toBe("forbidden");
  expect(judge(doc, forged, { id: ADA, role: "contributor" })).toBe("allowed");
});

test("[S93] what builds on its own author's words that are not here is incomplete, and judged when they are", () => {
  const { doc } = makeTalk();
  const write = (key: string) => (copy: Y.Doc) => {
    const record = new Y.Map<unknown>();
    copy.getMap("votes").set(key, record);
    record.set("a", 1);
    record.set("b", 2);
    record.delete("a");
  };
  const mine = updatesOf(doc, write(own));
  const [first = new Uint8Array()] = mine;
  for (const update of mine.slice(1)) expect(judge(doc, update, eve, [20])).toBe("incomplete");
  Y.applyUpdate(doc, first);
  expect(judge(doc, Y.mergeUpdates(mine.slice(1)), eve, [20])).toBe("allowed");
  // A chain over own structs into another's record: the first link is refused, so the rest never comes in.
  const [entry = new Uint8Array(), ...rest] = updatesOf(doc, write(talkKey(ADA, "a9")), 21);
  for (const update of rest) expect(judge(doc, update, eve, [21])).toBe("incomplete");
  expect(judge(doc, entry)).toBe("forbidden");
  expect(judge(doc, Y.mergeUpdates([entry, ...rest]))).toBe("forbidden");
});

test("[S92] what is put between something of one's own and something of another's is forbidden", () => {
  const { doc } = makeTalk();
  Y.applyUpdate(
    doc,
    updateOf(doc, (copy) => copy.getMap("votes").set(own, new Y.Map([["list", Y.Array.from([1, 2, 3])]]))),
  );
  const firstOf = (key: string) => {
    const { id } = (mapAt(doc, "votes", key).get("list") as Y.Array<number>)._start ?? {};
    return [id?.client ?? 0, id?.clock ?? 0];
  };
  const from = Y.getState(doc.store, 20);
  // One item of client 20 behind the one and before the other, holding a number.
  const between = (left: number[], right: number[]) =>
    new Uint8Array([1, 1, 20, from, 0xc8, ...left, ...right, 1, 125, 1, 0]);
  expect(judge(doc, between(firstOf(own), firstOf(ballot)))).toBe("forbidden");
  expect(judge(doc, between(firstOf(ballot), firstOf(own)))).toBe("forbidden");
  expect(judge(doc, between(firstOf(own), firstOf(own)))).toBe("allowed");
});

test("[S92] long chains and circles end", () => {
  const { doc } = makeTalk();
  const long = updateOf(doc, (copy) => {
    const text = new Y.Text();
    mapAt(copy, "groups", "g1").set("text", text);
    for (let i = 0; i < 3000; i++) text.insert(0, "x");
  });
  expect(judge(doc, long)).toBe("allowed");
  // Client 5 builds on client 6 and the other way round: an item behind the other, each holding a number.
  const item = (client: number, other: number) => [1, client, 0, 0x88, other, 0, 1, 125, 1];
  const circle = new Uint8Array([2, ...item(6, 5), ...item(5, 6), 0]);
  expect(scanUpdate(circle)).not.toBeNull();
  expect(judge(doc, circle)).toBe("incomplete");
});

test("[S92] whatever is done, what is allowed leaves every other person's words and the agenda as they were", () => {
  const hows = ["set", "map", "delete", "field", "drop", "text", "cut"] as const;
  for (let seed = 1; seed <= 400; seed++) {
    const draw = createDraws(seed);
    const steps = Array.from({ length: 1 + draw(6) }, () => ({
      root: roots[draw(roots.length)] ?? "",
      key: keys[draw(keys.length)] ?? "",
      how: hows[draw(hows.length)] ?? "set",
      at: draw(7),
    }));
    const isFair = draw(2) === 0;
    const { doc } = makeTalk();
    const update = updateOf(doc, (copy) => {
      for (const place of steps) if (!isFair || mayWriteAt(eve, place)) doOne(copy, place);
    });
    const before = readForbidden(doc);
    const verdict = judge(doc, update);
    if (isFair) expect(verdict, `seed ${seed}`).toBe("allowed");
    Y.applyUpdate(doc, update);
    if (verdict === "allowed") expect(readForbidden(doc), `seed ${seed}`).toEqual(before);
  }
});

test("[S92] the same holds for bytes that no client would send", () => {
  const attacks = Object.values(ways);
  let judged = 0;
  for (let seed = 1; seed <= ROUNDS; seed++) {
    const draw = createDraws(seed);
    const { doc } = makeTalk();
    const update = updateOf(doc, (copy) => {
      copy.getMap("votes").set(own, new Y.Map([["list", Y.Array.from([1, 2])]]));
      listAt(copy, "votes", own).insert(1, [3]);
      if (draw(3) === 0) attacks[draw(attacks.length)]?.(copy, guarded[draw(guarded.length)] ?? "votes");
    });
    for (let times = 1 + draw(4); times > 0; times--) {
      // Small numbers are ids, clocks, lengths and kinds; known ids make it likelier that something is hit.
      const values = [draw(256), draw(30), 10, 20, 1, 0];
      update[draw(update.length)] = values[draw(values.length)] ?? 0;
    }
    const scan = scanUpdate(update);
    if (scan === null || guardTalk(doc, update, scan, eve, () => false).kind !== "allowed") continue;
    judged += 1;
    const before = readForbidden(doc);
    try {
      Y.applyUpdate(doc, update);
    } catch {
      // A change that breaks the document is thrown away with it (S17).
      continue;
    }
    expect(readForbidden(doc), `seed ${seed}`).toEqual(before);
  }
  expect(judged).toBeGreaterThan(ROUNDS / 50);
});

const ROUNDS = 300;
const roots = [...guarded, "groups", "agenda", "workshop"];
const keys = [ballot, own, "c1", "s1", "current", talkKey(ADA, "a2")];

/** Everything that Eve may not write, as it is. */
function readForbidden(doc: Y.Doc): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const root of roots)
    for (const key of [...new Set([...keys, ...doc.getMap(root).keys()])].sort()) {
      if (mayWriteAt(eve, { root, key })) continue;
      const stored: unknown = doc.getMap(root).get(key);
      kept[`${root} ${key}`] = stored instanceof Y.AbstractType ? stored.toJSON() : stored;
    }
  return kept;
}

interface Step {
  readonly root: string;
  readonly key: string;
  readonly how: "set" | "map" | "delete" | "field" | "drop" | "text" | "cut";
  readonly at: number;
}

function doOne(doc: Y.Doc, { root, key, how, at }: Step): void {
  const map = doc.getMap(root);
  const stored: unknown = map.get(key);
  if (how === "set") map.set(key, at);
  else if (how === "map") map.set(key, new Y.Map<unknown>([["text", new Y.Text("abcdef")]]));
  else if (how === "delete") map.delete(key);
  else if (stored instanceof Y.Map) {
    const text: unknown = stored.get("text");
    if (how === "field") stored.set(`f${at}`, at);
    else if (how === "drop") stored.delete("text");
    else if (text instanceof Y.Text && how === "text") text.insert(Math.min(at, text.length), "z");
    else if (text instanceof Y.Text && text.length > 0) text.delete(0, 1);
  }
}
