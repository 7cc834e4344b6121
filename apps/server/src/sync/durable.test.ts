import { encodeFence, SyncKind } from "@throughline/protocol";
import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { syncFrame } from "../rooms/frames.ts";
import { createLogGate } from "../testing/gated-log.ts";
import { PATIENCE } from "../testing/patience.ts";
import { connectRaw } from "../testing/raw-client.ts";
import { connectStock } from "../testing/stock-client.ts";
import { startTestServer } from "../testing/test-server.ts";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function updateOf(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  write(doc);
  return Y.encodeStateAsUpdate(doc);
}

test("[S11] [S12] a change is told to others, and its fence echoed, only once it is on disk", async () => {
  const gate = createLogGate();
  const server = await startTestServer({ parts: { openStorage: gate.openStorage } });
  const board = await server.createBoard();
  const bob = await connectStock(server, board, "editor");
  const raw = await connectRaw(server.url, board.id, await server.ticket(board, "editor"));
  await raw.waitFor(0, 0);
  gate.hold();
  raw.send(
    syncFrame(
      SyncKind.update,
      updateOf((doc) => doc.getMap("items").set("a", 1)),
    ),
  );
  raw.send(encodeFence(1));
  await pause(150);
  expect(raw.frames.some((frame) => frame[0] === 100)).toBe(false);
  expect(bob.items.size).toBe(0);
  const late = await connectRaw(server.url, board.id, await server.ticket(board, "viewer"));
  late.send(syncFrame(SyncKind.step1, Y.encodeStateVector(new Y.Doc())));
  await pause(50);
  expect(late.frames.some((frame) => frame[0] === 0 && frame[1] === 1)).toBe(false);
  gate.release();
  expect(await raw.waitFor(100)).toEqual(encodeFence(1));
  await vi.waitFor(() => expect(bob.items.get("a")).toBe(1), PATIENCE);
  await late.waitFor(0, 1);
});

test("[S12] a fence with nothing before it is echoed at once, byte for byte", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  const raw = await connectRaw(server.url, board.id, await server.ticket(board, "viewer"));
  raw.send(encodeFence(300));
  expect(await raw.waitFor(100)).toEqual(encodeFence(300));
});

test("[S13] a viewer's change is neither applied nor told nor stored, and its fence stays unanswered", async () => {
  const gate = createLogGate();
  const server = await startTestServer({ parts: { openStorage: gate.openStorage } });
  const board = await server.createBoard();
  const ada = await connectStock(server, board, "owner");
  ada.items.set("known", 1);
  await ada.fence();
  const before = gate.rows();
  const raw = await connectRaw(server.url, board.id, await server.ticket(board, "viewer"));
  await raw.waitFor(0, 0);
  const own = updateOf((doc) => doc.getMap("items").set("intruder", 1));
  for (const kind of [SyncKind.update, SyncKind.step2]) raw.send(syncFrame(kind, own));
  raw.send(encodeFence(1));
  await raw.waitFor(2);
  ada.items.set("after", 1);
  await ada.fence();
  expect(ada.items.toJSON()).toEqual({ known: 1, after: 1 });
  expect(gate.rows()).toBe(before + 1);
  expect(raw.frames.some((frame) => frame[0] === 100)).toBe(false);
  expect(raw.socket.readyState).toBe(raw.socket.OPEN);
  await server.restart();
  const bob = await connectStock(server, board, "owner");
  expect(bob.items.toJSON()).toEqual({ known: 1, after: 1 });
});

test("[S13] a viewer who only repeats what the board holds is not accused of writing", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  const ada = await connectStock(server, board, "owner");
  ada.items.set("a", 1);
  ada.items.set("a", 2);
  ada.items.delete("a");
  await ada.fence();
  const raw = await connectRaw(server.url, board.id, await server.ticket(board, "viewer"));
  await raw.waitFor(0, 0);
  raw.send(syncFrame(SyncKind.step2, Y.encodeStateAsUpdate(ada.doc)));
  raw.send(encodeFence(1));
  await raw.waitFor(100);
  expect(raw.frames.some((frame) => frame[0] === 2)).toBe(false);
});

test("[S15] an upload that says nothing new is not logged", async () => {
  const gate = createLogGate();
  const server = await startTestServer({ parts: { openStorage: gate.openStorage } });
  const board = await server.createBoard();
  const ada = await connectStock(server, board, "owner");
  ada.items.set("a", 1);
  ada.items.delete("a");
  await ada.fence();
  const before = gate.rows();
  const raw = await connectRaw(server.url, board.id, await server.ticket(board, "editor"));
  await raw.waitFor(0, 0);
  raw.send(syncFrame(SyncKind.step2, Y.encodeStateAsUpdate(ada.doc)));
  raw.send(syncFrame(SyncKind.step2, new Uint8Array([0, 0])));
  raw.send(encodeFence(1));
  await raw.waitFor(100);
  expect(gate.rows()).toBe(before);
});

test("[S31] [S32] while the disk fails nothing is acknowledged, and afterwards nothing is lost", async () => {
  const gate = createLogGate();
  const server = await startTestServer({ parts: { openStorage: gate.openStorage } });
  const board = await server.createBoard();
  const ada = await connectStock(server, board, "owner");
  const raw = await connectRaw(server.url, board.id, await server.ticket(board, "editor"));
  const viewer = await connectRaw(server.url, board.id, await server.ticket(board, "viewer"));
  await raw.waitFor(0, 0);
  gate.fail();
  raw.send(
    syncFrame(
      SyncKind.update,
      updateOf((doc) => doc.getMap("items").set("a", 1)),
    ),
  );
  raw.send(encodeFence(1));
  expect(await raw.closed).toBe(4503);
  expect(raw.frames.some((frame) => frame[0] === 100)).toBe(false);
  expect(viewer.socket.readyState).toBe(viewer.socket.OPEN);
  const ready = await server.call("GET", "/readyz");
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ ready: false });
  const refused = await server.call("POST", "/api/boards", { title: "No room" });
  expect(refused.status).toBe(507);
  expect(await refused.json()).toMatchObject({ type: "urn:throughline:problem:storage-unavailable" });
  const late = await connectRaw(server.url, board.id, await server.ticket(board, "editor"));
  expect(await late.closed).toBe(4503);
  expect(await (await server.call("GET", "/metrics")).text()).toMatch(
    /throughline_oldest_unsaved_seconds 0\.\d+/,
  );
  gate.heal();
  await vi.waitFor(async () => expect((await server.call("GET", "/readyz")).status).toBe(200), PATIENCE);
  ada.provider.destroy();
  const bob = await connectStock(server, board, "editor");
  expect(bob.items.get("a")).toBe(1);
  await bob.fence();
});
