import { encodeFence, MessageKind, type Role, SyncKind } from "@throughline/protocol";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import * as Y from "yjs";
import { type Board, createBoard } from "./support/board-access.ts";
import { frames } from "./support/frames.ts";
import { type Browser, openBrowser } from "./support/open-browser.ts";
import { PATIENCE } from "./support/patience.ts";
import { connectRaw, type RawClient } from "./support/raw-client.ts";
import { launchServer, type ServerProcess } from "./support/server-process.ts";

let server: ServerProcess;
beforeAll(async () => {
  server = await launchServer({ env: { LOG_LEVEL: "debug" } });
}, 60_000);
afterAll(() => server.dispose());

/** Somebody who came in by a link, with the id that the server gave them. */
interface Person {
  readonly id: string;
  readonly browser: Browser;
  call(method: string, rest: string, body?: unknown): Promise<Response>;
  ticket(room: string): Promise<string>;
  /** A socket without manners in this room. */
  enter(room: string): Promise<RawClient>;
}

async function comeIn(board: Board, role: Role, name: string): Promise<Person> {
  const browser = openBrowser(server.url);
  await browser.join(board, board.secrets[role], name);
  const path = `/api/boards/${board.id}`;
  const call: Person["call"] = (method, rest, body) => browser.call(method, path + rest, body);
  const { user } = (await (await call("GET", "")).json()) as { user: { id: string } };
  const ticket = async (room: string) => {
    const answer = await call("POST", "/ticket", { room });
    return ((await answer.json()) as { ticket: string }).ticket;
  };
  const enter = async (room: string) => {
    const client = await connectRaw(board, { room, ticket: await ticket(room) });
    onTestFinished(client.drop);
    return client;
  };
  return { id: user.id, browser, call, ticket, enter };
}

const talkOf = ({ id }: Board) => `${id}.talk`;

/** What the server holds in a room, as whoever comes in now is told it. */
async function readRoom(person: Person, room: string): Promise<Y.Doc> {
  const client = await person.enter(room);
  client.send(frames.step1(new Uint8Array([0])));
  const answer = await client.waitFor(MessageKind.sync, SyncKind.step2);
  const doc = new Y.Doc();
  const skipped = answer.findIndex((byte, at) => at >= 2 && byte < 128) + 1;
  Y.applyUpdate(doc, answer.subarray(skipped));
  client.drop();
  return doc;
}

/** A document that knows everything in another, and what a change to it sends. */
function draft(known: Y.Doc, write: (doc: Y.Doc) => void): { update: Uint8Array; whole: Uint8Array } {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(known));
  const before = Y.encodeStateVector(doc);
  write(doc);
  return { update: Y.encodeStateAsUpdate(doc, before), whole: Y.encodeStateAsUpdate(doc) };
}

/** Sends a change in every way there is, each by a connection of its own; all of them must be refused, and stay open. */
async function proveRefused(
  person: Person,
  room: string,
  change: { update: Uint8Array; whole: Uint8Array },
): Promise<void> {
  for (const frame of [
    frames.update(change.update),
    frames.step2(change.update),
    frames.step2(change.whole),
  ]) {
    const client = await person.enter(room);
    client.send(frame);
    client.send(encodeFence(1));
    client.send(frames.step1(new Uint8Array([0])));
    await client.waitFor(MessageKind.auth);
    // An echo would have come before the answer to a later question.
    await client.waitFor(MessageKind.sync, SyncKind.step2);
    expect(client.frames.filter(([kind]) => kind === MessageKind.fence)).toEqual([]);
    expect(client.ending).toBeNull();
    client.drop();
  }
}

const ballotOf = (doc: Y.Doc, key: string) => doc.getMap("votes").get(key) as Y.Map<unknown>;

test("[S14] [S2] a contributor writes the plan by no way at all", async () => {
  const board = await createBoard(server.url);
  const owner = await comeIn(board, "owner", "Olga");
  const first = draft(new Y.Doc(), (doc) => {
    doc.getMap("items").set("p1", new Y.Map([["title", "Alpha"]]));
  });
  const writer = await owner.enter(board.id);
  writer.send(frames.update(first.update));
  await writer.fence();
  const plan = await readRoom(owner, board.id);
  const before = await (await owner.call("GET", "/export")).text();

  const eve = await comeIn(board, "contributor", "Eve");
  const writes: ((doc: Y.Doc) => void)[] = [
    (doc) => doc.getMap("items").set("p2", new Y.Map([["title", "Mine"]])),
    (doc) => (doc.getMap("items").get("p1") as Y.Map<unknown>).set("title", "Mine"),
    (doc) => doc.getMap("items").delete("p1"),
    (doc) => doc.getMap("items").set("p2", new Y.Doc()),
    (doc) => doc.getMap("votes").set(`@${eve.id}/a1`, 1),
  ];
  for (const write of writes) await proveRefused(eve, board.id, draft(plan, write));

  const forTalk = await eve.ticket(talkOf(board));
  const wrongRoom = await connectRaw(board, { ticket: forTalk });
  wrongRoom.send(frames.update(first.update));
  expect((await wrongRoom.closed).code).toBe(4401);
  const forPlan = await eve.ticket(board.id);
  for (const code of [null, 4401]) {
    const client = await connectRaw(board, { ticket: forPlan });
    onTestFinished(client.drop);
    client.send(frames.update(draft(plan, (doc) => doc.getMap("items").set("p3", 1)).update));
    if (code === null) await client.waitFor(MessageKind.auth);
    else expect((await client.closed).code).toBe(code);
  }

  expect((await eve.call("PATCH", "", { title: "Mine" })).status).toBe(403);
  expect((await eve.call("DELETE", "")).status).toBe(403);
  expect((await eve.call("POST", "/duplicate", {})).status).toBe(403);
  expect((await eve.call("POST", "/links", { role: "editor" })).status).toBe(403);
  for (const method of ["POST", "PUT", "PATCH"]) {
    expect((await eve.call(method, "/export", { items: {} })).status).toBe(404);
    expect((await eve.call(method, "/import", { items: {} })).status).toBe(404);
  }
  const file = await (await eve.call("GET", "/export")).text();
  // What she imports is a board of its own, whatever id stands in the file.
  const imported = await eve.browser.call(
    "POST",
    "/api/boards/import",
    JSON.parse(file.replace("Alpha", "Mine")),
  );
  expect(((await imported.json()) as { id: string }).id).not.toBe(board.id);
  expect((await readRoom(owner, board.id)).getMap("items").toJSON()).toEqual({ p1: { title: "Alpha" } });
  const strip = (text: string) => text.replace(/"exported":"[^"]*"/, "");
  expect(strip(await (await owner.call("GET", "/export")).text())).toBe(strip(before));
});

test("[S92] [S93] nobody votes for another or runs a session without the right, and the true next ballot comes to everyone", async () => {
  const board = await createBoard(server.url);
  const room = talkOf(board);
  const ada = await comeIn(board, "contributor", "Ada");
  const eve = await comeIn(board, "contributor", "Eve");
  const fay = await comeIn(board, "facilitator", "Fay");
  const olga = await comeIn(board, "owner", "Olga");
  const vera = await comeIn(board, "viewer", "Vera");
  const adas = `@${ada.id}/a1`;
  const eves = `@${eve.id}/a1`;

  const tabs = [ada, fay, vera].map(({ browser }) => browser.open(board, room));
  for (const tab of tabs) onTestFinished(tab.leave);
  const [adaTab, fayTab] = tabs;
  if (adaTab === undefined || fayTab === undefined) throw new Error("no tabs");
  await vi.waitFor(() => expect(tabs.every(({ provider }) => provider.synced)).toBe(true), PATIENCE);
  fayTab.doc.getMap("agenda").set("s1", new Y.Map([["title", "Vote"]]));
  adaTab.doc.getMap("votes").set(adas, new Y.Map([["dots", { d1: "p0" }]]));
  adaTab.doc.getMap("comments").set(`@${ada.id}/c1`, new Y.Map([["text", "Agreed?"]]));
  const untilAll = (check: (doc: Y.Doc) => void) =>
    vi.waitFor(() => {
      for (const { doc } of tabs) check(doc);
    }, PATIENCE);
  await untilAll((doc) => {
    expect([doc.getMap("votes").size, doc.getMap("agenda").size, doc.getMap("comments").size]).toEqual([
      1, 1, 1,
    ]);
  });

  const attacks: Record<string, [(doc: Y.Doc) => void, ...Person[]]> = {
    "a vote under another's name": [
      (doc) => doc.getMap("votes").set(`@${ada.id}/a2`, new Y.Map([["dots", {}]])),
      eve,
      fay,
      olga,
    ],
    "another ballot over hers": [(doc) => doc.getMap("votes").set(adas, new Y.Map([["dots", {}]])), eve, fay],
    "a dot moved": [(doc) => ballotOf(doc, adas).set("dots", { d1: "p9" }), eve, fay],
    "her dots taken away": [(doc) => ballotOf(doc, adas).delete("dots"), eve],
    "her ballot taken away": [(doc) => doc.getMap("votes").delete(adas), eve, olga],
    "the agenda": [(doc) => (doc.getMap("agenda").get("s1") as Y.Map<unknown>).set("title", "Mine"), eve],
    "a step taken away": [(doc) => doc.getMap("agenda").delete("s1"), eve],
    "the end of a vote": [(doc) => doc.getMap("activities").set("a1", new Y.Map([["closed", 1]])), eve],
    "everyone's attention": [(doc) => doc.getMap("workshop").set("attention", { person: eve.id }), eve],
    "her comment taken away": [(doc) => doc.getMap("comments").delete(`@${ada.id}/c1`), eve],
  };
  let round = 0;
  for (const [what, [write, ...people]] of Object.entries(attacks)) {
    const known = await readRoom(olga, room);
    for (const person of people) await proveRefused(person, room, draft(known, write));
    round += 1;
    ballotOf(adaTab.doc, adas).set("dots", { d1: `p${round}` });
    await untilAll((doc) => {
      expect(ballotOf(doc, adas).toJSON(), what).toEqual({ dots: { d1: `p${round}` } });
    });
  }

  // Eve guesses what Ada writes next, and builds on it and deletes it before it is there.
  const known = await readRoom(olga, room);
  const guess = new Y.Doc();
  Y.applyUpdate(guess, Y.encodeStateAsUpdate(known));
  guess.clientID = adaTab.doc.clientID;
  ballotOf(guess, adas).set("dots", { d1: "guessed" });
  for (const write of [
    (doc: Y.Doc) => ballotOf(doc, adas).set("dots", { d1: "p9" }),
    (doc: Y.Doc) => ballotOf(doc, adas).delete("dots"),
  ])
    await proveRefused(eve, room, { ...draft(guess, write), whole: draft(guess, write).update });

  expect((await eve.call("POST", "/seals/a1/open")).status).toBe(403);
  const sealed = (await (await eve.call("POST", "/seals/a1")).json()) as { publicKey: string };
  const opened = (await (await fay.call("POST", "/seals/a1/open")).json()) as { secretKey: string };
  ballotOf(adaTab.doc, adas).set("dots", { d1: "last" });
  const own = await eve.enter(room);
  own.send(
    frames.update(draft(known, (doc) => doc.getMap("votes").set(eves, new Y.Map([["dots", 1]]))).update),
  );
  await own.fence();
  fayTab.doc.getMap("comments").delete(`@${ada.id}/c1`);
  await untilAll((doc) => {
    expect(doc.getMap("votes").toJSON()).toEqual({ [adas]: { dots: { d1: "last" } }, [eves]: { dots: 1 } });
    expect(doc.getMap("comments").size).toBe(0);
  });
  const stored = await readRoom(olga, room);
  for (const root of ["votes", "agenda", "activities", "workshop", "comments"])
    expect(stored.getMap(root).toJSON()).toEqual(fayTab.doc.getMap(root).toJSON());
  expect(tabs.map(({ codes }) => codes)).toEqual([[], [], []]);
  const figures = await (await fetch(`${server.url}/metrics`)).text();
  expect(figures).toMatch(/rejected_changes_total\{reason="not-allowed"\} [1-9]/);
  for (const key of [sealed.publicKey, opened.secretKey]) expect(server.output()).not.toContain(key);
});
