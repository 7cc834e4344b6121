import { encodeFence, MessageKind, SyncKind } from "@throughline/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readSyncMessage, writeSyncStep1 } from "y-protocols/sync";
import * as Y from "yjs";
import { createConnection, type TicketAnswer } from "./connect.ts";
import type { ConnectionState } from "./connection-state.ts";

/** A socket whose other end is played by the test. */
class TestSocket extends EventTarget {
  static readonly all: TestSocket[] = [];
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  readonly OPEN = 1;
  readyState = 0;
  binaryType = "";
  onopen: (() => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  readonly sent: Uint8Array[] = [];
  readonly url: string;
  readonly protocols: readonly string[];

  constructor(url: string, protocols: readonly string[]) {
    super();
    this.url = url;
    this.protocols = protocols;
    TestSocket.all.push(this);
  }

  send(frame: Uint8Array) {
    this.sent.push(frame);
  }

  close() {
    this.readyState = 3;
  }

  open() {
    this.readyState = 1;
    this.onopen?.();
  }

  drop(code: number) {
    this.readyState = 3;
    this.onclose?.({ code, reason: "" });
  }

  say(frame: Uint8Array) {
    this.onmessage?.({ data: new Uint8Array(frame).buffer });
  }

  kinds(): string[] {
    return this.sent.map((frame) => {
      const decoder = decoding.createDecoder(frame);
      const kind = decoding.readVarUint(decoder);
      return kind === MessageKind.sync ? `sync ${decoding.readVarUint(decoder)}` : String(kind);
    });
  }
}

const serverDoc = new Y.Doc();

function serverStep1(): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MessageKind.sync);
  writeSyncStep1(encoder, serverDoc);
  return encoding.toUint8Array(encoder);
}

/** The server's answer to the step 1 that the page sent. */
function serverStep2(socket: TestSocket): Uint8Array {
  const step1 = socket.sent.find((_, at) => socket.kinds()[at] === `sync ${SyncKind.step1}`);
  const decoder = decoding.createDecoder(step1 ?? new Uint8Array());
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, decoding.readVarUint(decoder));
  readSyncMessage(decoder, encoder, serverDoc, "test");
  return encoding.toUint8Array(encoder);
}

function connect(answers: TicketAnswer[] = []) {
  const doc = new Y.Doc();
  const states: ConnectionState[] = [];
  const heard: string[] = [];
  let tickets = 0;
  const connection = createConnection(
    "board-for-tests",
    doc,
    async () => answers.shift() ?? { ok: true, ticket: `ticket-number-${++tickets}-xxxx` },
    {
      onState: (state) => states.push(state),
      onReady: () => heard.push("ready"),
      onFence: (n) => heard.push(`fence ${n}`),
      onDenied: () => heard.push("denied"),
      onClosed: (code) => heard.push(`closed ${code}`),
    },
    "ws://server",
  );
  return { doc, connection, states, heard };
}

const tick = () => vi.advanceTimersByTimeAsync(0);
const socketAt = (at: number) => {
  const socket = TestSocket.all[at];
  if (!socket) throw new Error(`There is no socket number ${at}.`);
  return socket;
};

async function goLive(at = 0) {
  const socket = socketAt(at);
  socket.open();
  socket.say(serverStep1());
  socket.say(serverStep2(socket));
  await tick();
  return socket;
}

describe("the connection to a room", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("WebSocket", TestSocket);
    TestSocket.all.length = 0;
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("offers a ticket beside the protocol's name, at the address of the room", async () => {
    const { connection } = connect();
    connection.start();
    await tick();
    expect(socketAt(0).url).toBe("ws://server/sync/board-for-tests");
    expect(socketAt(0).protocols).toEqual(["throughline.v1", "ticket.ticket-number-1-xxxx"]);
    connection.dispose();
  });

  it("is ready for fences only when both sides have what the other had", async () => {
    const { connection, heard } = connect();
    connection.start();
    await tick();
    const socket = socketAt(0);
    socket.open();
    connection.fence(1);
    socket.say(serverStep2(socket));
    await tick();
    connection.fence(2);
    expect(heard).toEqual([]);
    expect(socket.kinds()).not.toContain("100");
    socket.say(serverStep1());
    await tick();
    expect(heard).toEqual(["ready"]);
    connection.fence(3);
    expect(socket.kinds().slice(-2)).toEqual([`sync ${SyncKind.step2}`, "100"]);
    socket.say(encodeFence(3));
    expect(heard).toEqual(["ready", "fence 3"]);
    connection.dispose();
  });

  it("comes back with a fresh ticket after a transient close", async () => {
    const { connection, states } = connect();
    connection.start();
    await tick();
    (await goLive()).drop(4503);
    expect(states.at(-1)).toBe("waiting");
    await vi.advanceTimersByTimeAsync(300);
    expect(socketAt(1).protocols).toContain("ticket.ticket-number-2-xxxx");
    await goLive(1);
    expect(states.at(-1)).toBe("live");
    await vi.advanceTimersByTimeAsync(20_000);
    expect(TestSocket.all).toHaveLength(2);
    connection.dispose();
  });

  it("stops after a permanent close, and says why", async () => {
    const { connection, states, heard } = connect();
    connection.start();
    await tick();
    (await goLive()).drop(4403);
    await vi.advanceTimersByTimeAsync(60_000);
    connection.wake();
    await tick();
    expect(states.at(-1)).toBe("stopped");
    expect(heard).toContain("closed 4403");
    expect(TestSocket.all).toHaveLength(1);
    connection.dispose();
  });

  it("keeps asking while there is no ticket to be had, and stops when there never will be", async () => {
    const { connection, states } = connect([
      { ok: false, permanent: false },
      { ok: false, permanent: true },
    ]);
    connection.start();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(states.filter((state) => state === "asking")).toHaveLength(2);
    expect(states.at(-1)).toBe("stopped");
    connection.dispose();
  });

  it("makes a new connection when the old one does not answer after sleep", async () => {
    const { connection, states } = connect();
    connection.start();
    await tick();
    await goLive();
    connection.wake();
    expect(states.at(-1)).toBe("checking");
    await vi.advanceTimersByTimeAsync(5_100);
    expect(TestSocket.all).toHaveLength(2);
    connection.dispose();
  });

  it("stays on a connection that answers after sleep", async () => {
    const { connection, states } = connect();
    connection.start();
    await tick();
    const socket = await goLive();
    connection.wake();
    socket.say(serverStep2(socket));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(states.at(-1)).toBe("live");
    expect(TestSocket.all).toHaveLength(1);
    connection.dispose();
  });
});
