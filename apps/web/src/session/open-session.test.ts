import { addItem, putTalk } from "@throughline/board";
import { talkKey } from "@throughline/model";
import { encodeFence, MessageKind } from "@throughline/protocol";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { createComputedFigures } from "../live/figures/computed-figures.ts";
import type { OfflineCopy } from "./offline-copy.ts";
import { openSession, type SessionOptions } from "./open-session.ts";
import { playServer, playTalkServer, socketAt, TestSocket } from "./testing/test-socket.ts";

/** The offline copy as a test plays it: what it holds comes when the test says so. */
const copy = vi.hoisted(() => ({
  mayHold: true,
  doc: undefined as Y.Doc | undefined,
  read: (_hadContent: boolean) => {},
}));
vi.mock("./offline-copy.ts", () => ({
  openOfflineCopy(name: string, doc: Y.Doc): OfflineCopy {
    const isPlan = name === "board-for-tests";
    if (isPlan) copy.doc = doc;
    return {
      mayHold: isPlan && copy.mayHold,
      loaded: isPlan
        ? new Promise((resolve) => {
            copy.read = resolve;
          })
        : Promise.resolve(false),
      isOrigin: (origin) => origin === copy,
      settled: async () => true,
      async clear() {},
      dispose() {},
    };
  },
}));

/** What an earlier page wrote and never got to the server. */
function unsent(): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap("items").set("kept", new Y.Map([["kind", "note"]]));
  return Y.encodeStateAsUpdate(doc);
}

function readCopy(update?: Uint8Array) {
  if (update && copy.doc) Y.transact(copy.doc, () => Y.applyUpdate(copy.doc as Y.Doc, update), copy, false);
  copy.read(update !== undefined);
}

const tick = () => vi.advanceTimersByTimeAsync(20);
const fences = (socket: TestSocket) => socket.sent.filter((frame) => frame[0] === MessageKind.fence);

const ADA = "0123456789abcdef";

function open(role: SessionOptions["role"] = "editor") {
  const session = openSession({
    boardId: "board-for-tests",
    identity: { name: "Ada", color: "#112233" },
    role,
    renameMe: async () => true,
    requestAccess: async () => ({ ok: true, role, ticket: "ticket-number-xxxxxxxx", person: ADA }),
    firstAccess: Promise.resolve({ ok: true, role, ticket: "ticket-number-xxxxxxxx", person: ADA }),
    computeFigures: createComputedFigures,
    selection: { get: () => [], set() {} },
  });
  return { session, light: () => session.state.getState().light };
}

describe("the light of a session", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("WebSocket", TestSocket);
    vi.stubGlobal("fetch", async () => Response.json({ now: Date.now() }));
    TestSocket.all.length = 0;
    localStorage.clear();
    copy.mayHold = true;
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("says Saved only after the server confirmed that it has all this browser had, marks or not", async () => {
    const { session, light } = open();
    readCopy(unsent());
    await tick();
    const socket = playServer();
    await tick();
    expect(light().state).toBe("connecting");
    const [fence = new Uint8Array()] = fences(socket);
    socket.say(fence);
    expect(light()).toEqual({ state: "saved", pending: 0 });
    session.dispose();
  });

  it("takes no confirmation for a copy that had not been read when it was asked for", async () => {
    localStorage.setItem("throughline.kept.board-for-tests.earlier", "2:1");
    const { session, light } = open();
    await vi.advanceTimersByTimeAsync(3_100);
    const socket = playServer();
    await tick();
    for (const fence of fences(socket)) socket.say(fence);
    expect(light()).toMatchObject({ state: "saving", pending: 2 });
    expect(localStorage.getItem("throughline.kept.board-for-tests.earlier")).not.toBeNull();
    readCopy(unsent());
    await tick();
    const last = fences(socket).at(-1);
    expect(socket.kinds().slice(-2)).toEqual(["sync 2", "100"]);
    socket.say(last ?? new Uint8Array());
    expect(light()).toEqual({ state: "saved", pending: 0 });
    expect(localStorage.getItem("throughline.kept.board-for-tests.earlier")).toBeNull();
    session.dispose();
  });

  it("asks again on every new connection, and confirms nothing by the fence of an old one", async () => {
    const { session, light } = open();
    readCopy();
    await tick();
    const first = playServer();
    await tick();
    addItem(session.board, { kind: "note", pos: [0, 0] });
    await tick();
    first.drop(4503);
    await vi.advanceTimersByTimeAsync(300);
    const second = playServer(1);
    await tick();
    first.say(encodeFence(1));
    expect(light()).toMatchObject({ state: "saving", pending: 1 });
    second.say(encodeFence(1));
    expect(light()).toEqual({ state: "saved", pending: 0 });
    session.dispose();
  });

  it("counts what was said as well, until the server has it on disk", async () => {
    const { session, light } = open("contributor");
    readCopy();
    await tick();
    const socket = playServer();
    await tick();
    socket.say(fences(socket)[0] ?? new Uint8Array());
    expect(light()).toEqual({ state: "saved", pending: 0 });
    expect(session.person()).toBe(ADA);
    expect([session.canEdit(), session.canTalk(), session.canFacilitate()]).toEqual([false, true, false]);
    const said = playTalkServer();
    await tick();
    putTalk(session.talk, "comments", talkKey(ADA, "c1"), { text: "Agreed?" });
    await tick();
    expect(light()).toMatchObject({ state: "saving", pending: 1 });
    said.say(encodeFence(1));
    expect(light()).toEqual({ state: "saved", pending: 0 });
    expect(said.kinds()).not.toContain(String(MessageKind.awareness));
    session.dispose();
  });

  it("says that changes were not taken when the server refuses them, counted or not", async () => {
    const { session, light } = open("viewer");
    readCopy(unsent());
    await tick();
    const socket = playServer();
    await tick();
    socket.say(new Uint8Array([MessageKind.auth, 0, 0]));
    expect(light()).toMatchObject({ state: "stopped", name: "denied" });
    expect(session.canEdit()).toBe(false);
    session.dispose();
  });

  it("tells someone whose page is older than the board to reload, and takes no more changes", async () => {
    const { session, light } = open();
    readCopy();
    await tick();
    socketAt(0).open();
    socketAt(0).drop(4409);
    expect(light()).toMatchObject({ state: "stopped", name: "old-client", title: "Reload to go on" });
    expect(session.canEdit()).toBe(false);
    session.dispose();
  });
});
