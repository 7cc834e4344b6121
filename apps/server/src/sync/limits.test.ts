import { encodeFence, SyncKind } from "@throughline/protocol";
import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { syncFrame } from "../rooms/frames.ts";
import { PATIENCE } from "../testing/patience.ts";
import { connectRaw } from "../testing/raw-client.ts";
import { connectStock } from "../testing/stock-client.ts";
import { startTestServer } from "../testing/test-server.ts";

function manyUpdates(count: number): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (let i = 0; i < count; i++) doc.getMap("items").set(`k${i}`, i);
  return updates;
}

test("[S21] who sends too fast is slowed down and loses nothing", async () => {
  const server = await startTestServer({ limits: { updatesPerSecond: 200, updateBurst: 50 } });
  const board = await server.createBoard();
  const raw = await connectRaw(server.url, board.id, await server.ticket(board, "editor"));
  await raw.waitFor(0, 0);
  const startedAt = performance.now();
  for (const update of manyUpdates(200)) raw.send(syncFrame(SyncKind.update, update));
  await new Promise((resolve) => setTimeout(resolve, 50));
  raw.send(encodeFence(1));
  await vi.waitFor(() => expect(raw.frames.some((frame) => frame[0] === 100)).toBe(true), PATIENCE);
  expect(performance.now() - startedAt).toBeGreaterThan(500);
  const ada = await connectStock(server, board, "viewer");
  expect(ada.items.size).toBe(200);
});

test("[S21] who does not slow down is sent away for a while", async () => {
  const server = await startTestServer({ limits: { updatesPerSecond: 5, updateBurst: 1 } });
  const board = await server.createBoard();
  const raw = await connectRaw(server.url, board.id, await server.ticket(board, "editor"));
  await raw.waitFor(0, 0);
  for (const update of manyUpdates(100)) raw.send(syncFrame(SyncKind.update, update));
  expect(await raw.closed).toBe(4508);
});

test("[S21] asking for the whole document over and over is slowed down like writing", async () => {
  const server = await startTestServer({ limits: { updatesPerSecond: 50, updateBurst: 40 } });
  const board = await server.createBoard();
  const raw = await connectRaw(server.url, board.id, await server.ticket(board, "viewer"));
  await raw.waitFor(0, 0);
  const startedAt = performance.now();
  for (let i = 0; i < 6; i++) raw.send(syncFrame(SyncKind.step1, Y.encodeStateVector(new Y.Doc())));
  await new Promise((resolve) => setTimeout(resolve, 50));
  raw.send(encodeFence(1));
  await vi.waitFor(() => expect(raw.frames.some((frame) => frame[0] === 100)).toBe(true), PATIENCE);
  expect(performance.now() - startedAt).toBeGreaterThan(1000);
});

test("[S16] text, empty frames and strange kinds do no harm", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  const ada = await connectStock(server, board, "owner");
  for (const frame of ["hello", new Uint8Array()]) {
    const raw = await connectRaw(server.url, board.id, await server.ticket(board, "editor"));
    raw.socket.send(frame);
    expect(await raw.closed).toBe(4422);
  }
  const curious = await connectRaw(server.url, board.id, await server.ticket(board, "editor"));
  curious.send(new Uint8Array([77, 1, 2, 3]));
  curious.send(encodeFence(1));
  await curious.waitFor(100);
  ada.items.set("a", 1);
  await ada.fence();
});

test("[S20] a frame beyond every limit ends only its own connection", async () => {
  const server = await startTestServer({ limits: { frameBytes: 10_000, updateBytes: 2000 } });
  const board = await server.createBoard();
  const ada = await connectStock(server, board, "owner");
  const large = await connectRaw(server.url, board.id, await server.ticket(board, "editor"));
  large.send(syncFrame(SyncKind.update, new Uint8Array(5000)));
  expect(await large.closed).toBe(4413);
  const huge = await connectRaw(server.url, board.id, await server.ticket(board, "editor"));
  huge.send(syncFrame(SyncKind.update, new Uint8Array(50_000)));
  expect(await huge.closed).toBe(4413);
  ada.items.set("a", 1);
  await ada.fence();
});

test("[S22] a reader that does not read is cut off instead of filling the memory", async () => {
  const server = await startTestServer({ limits: { backlogBytes: 200_000 } });
  const board = await server.createBoard();
  const slow = await connectRaw(server.url, board.id, await server.ticket(board, "viewer"));
  await slow.waitFor(0, 0);
  slow.socket.pause();
  const ada = await connectStock(server, board, "owner");
  for (let i = 0; i < 16; i++) {
    ada.items.set("big", "x".repeat(1_000_000));
    await ada.fence();
  }
  const figures = async () => (await server.call("GET", "/metrics")).text();
  await vi.waitFor(async () =>
    expect(await figures()).toContain('throughline_closes_total{reason="slow-reader"} 1'),
  );
});

test("[S29] a client that does nothing hears something well within 30 seconds", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  const raw = await connectRaw(server.url, board.id, await server.ticket(board, "viewer"));
  await raw.waitFor(0, 0);
  raw.frames.length = 0;
  await vi.waitFor(() => expect(raw.frames.map((frame) => [...frame])).toContainEqual([1, 1, 0]), PATIENCE);
}, 15_000);
