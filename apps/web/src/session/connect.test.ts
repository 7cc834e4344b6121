import { encodeFence, SyncKind } from "@throughline/protocol";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { createConnection, type TicketAnswer } from "./connect.ts";
import type { ConnectionState } from "./connection-state.ts";
import { playServer, serverStep1, serverStep2, socketAt, TestSocket } from "./testing/test-socket.ts";

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
async function goLive(at = 0) {
  const socket = playServer(at);
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

  it("stops when the socket itself refuses a frame as too large, for it would be sent again for ever", async () => {
    const { connection, states, heard } = connect();
    connection.start();
    await tick();
    (await goLive()).drop(1009);
    expect(states.at(-1)).toBe("stopped");
    expect(heard).toContain("closed 4413");
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
