import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import type { WebSocket } from "ws";
import { type Board, createBoard } from "./support/board-access.ts";
import { comeBack } from "./support/come-back.ts";
import { frames } from "./support/frames.ts";
import { openProxy } from "./support/open-proxy.ts";
import { PATIENCE } from "./support/patience.ts";
import { connectRaw } from "./support/raw-client.ts";
import { launchServer, type ServerProcess } from "./support/server-process.ts";
import { connectStock, type StockClient } from "./support/stock-client.ts";

/** How long the client that does nothing is watched at least; the longer half of a ghost's life covers 25 seconds. */
const idleMs = Number(process.env.IDLE_WATCH_MS ?? 0);
/** A second by the rule, and the rest for a machine that does other things too: with a ghost in the way it would be twenty. */
const soon = { timeout: 5000, interval: 10 };

let server: ServerProcess;
beforeAll(async () => {
  server = await launchServer();
}, 60_000);
afterAll(() => server.dispose());

async function enter(board: Board, cursor: number): Promise<StockClient> {
  const client = await connectStock(board);
  onTestFinished(client.leave);
  client.provider.awareness.setLocalState({ cursor: [cursor, cursor] });
  return client;
}

const seenBy = (viewer: StockClient, other: StockClient) =>
  viewer.provider.awareness.getStates().get(other.doc.clientID);

test("[S27] [S28] [S29] a ghost is gone within 35 seconds, its owner is back within one, and nobody idle is sent away", async () => {
  const direct = await createBoard(server.url);
  const line = await openProxy(server.port);
  onTestFinished(line.dispose);
  const viaLine = { ...direct, url: line.url };
  const watcher = await enter(direct, 1);
  let closes = 0;
  watcher.provider.on("connection-close", () => {
    closes += 1;
  });
  const heard: number[] = [];
  watcher.provider.ws?.addEventListener("message", () => heard.push(performance.now()));
  const startedAt = performance.now();

  const returning = await enter(viaLine, 2);
  const ghost = await enter(viaLine, 3);
  await vi.waitFor(() => {
    expect(seenBy(watcher, returning)).toMatchObject({ cursor: [2, 2] });
    expect(seenBy(watcher, ghost)).toMatchObject({ cursor: [3, 3] });
  }, PATIENCE);

  // The line swallows everything: neither side is told. One comes back by a new line, with what it did meanwhile.
  line.swallow();
  const silentSince = performance.now();
  ghost.provider.shouldConnect = false;
  returning.items.set("done-meanwhile", 1);
  returning.provider.awareness.setLocalState({ cursor: [4, 4] });
  const back = comeBack(returning, direct);
  onTestFinished(back.stop);
  const onSocket = new Promise<void>((resolve) =>
    returning.provider.on("status", ({ status }) => {
      if (status === "connected") resolve();
    }),
  );
  (returning.provider.ws as unknown as WebSocket).terminate();
  await onSocket;
  await vi.waitFor(() => expect(seenBy(watcher, returning)).toMatchObject({ cursor: [4, 4] }), soon);
  await vi.waitFor(() => expect(watcher.items.has("done-meanwhile")).toBe(true), PATIENCE);
  await vi.waitFor(() => expect(seenBy(returning, watcher)).toBeDefined(), soon);
  expect(seenBy(watcher, ghost)).toBeDefined();

  await vi.waitFor(() => expect(seenBy(watcher, ghost)).toBeUndefined(), { timeout: 35_000, interval: 50 });
  process.stdout.write(`ghost gone after ${Math.round(performance.now() - silentSince)} ms\n`);
  expect(seenBy(watcher, returning)).toMatchObject({ cursor: [4, 4] });

  await new Promise((resolve) => setTimeout(resolve, Math.max(0, idleMs - (performance.now() - startedAt))));
  const moments = [startedAt, ...heard, performance.now()];
  const gaps = moments.slice(1).map((moment, i) => moment - (moments[i] ?? 0));
  // Every 10 seconds by the rule; the rest is for a slow machine.
  expect(Math.max(...gaps)).toBeLessThan(15_000);
  expect(closes).toBe(0);
}, 180_000);

test("[S27] [S28] a clean leave is seen within a second, and so is coming back", async () => {
  const board = await createBoard(server.url);
  const watcher = await enter(board, 1);
  const other = await enter(board, 2);
  await vi.waitFor(() => expect(seenBy(watcher, other)).toBeDefined(), PATIENCE);
  other.provider.shouldConnect = false;
  other.provider.ws?.close();
  await vi.waitFor(() => expect(seenBy(watcher, other)).toBeUndefined(), soon);
  const back = comeBack(other, board);
  onTestFinished(back.stop);
  const open = new Promise<void>((resolve) => other.provider.once("sync", () => resolve()));
  other.provider.awareness.setLocalState({ cursor: [5, 5] });
  other.provider.emit("connection-close", [null, other.provider]);
  await open;
  await vi.waitFor(() => expect(seenBy(watcher, other)).toMatchObject({ cursor: [5, 5] }), soon);
  await vi.waitFor(() => expect(seenBy(other, watcher)).toBeDefined(), soon);
});

test("[S88] twenty moving cursors reach each person as some thirty frames a second", async () => {
  const board = await createBoard(server.url);
  const clients = await Promise.all(Array.from({ length: 20 }, () => connectRaw(board)));
  for (const client of clients) await client.waitFor(0, 0);
  const seconds = 3;
  const startedAt = performance.now();
  const before = clients.map(({ frames: heard }) => heard.length);
  for (let beat = 0; beat < seconds * 30; beat++) {
    for (const [at, client] of clients.entries())
      client.send(frames.presence([at + 1, beat + 1, JSON.stringify({ cursor: [beat, at] })]));
    await new Promise((resolve) =>
      setTimeout(resolve, Math.max(0, startedAt + ((beat + 1) * 1000) / 30 - performance.now())),
    );
  }
  for (const client of clients) await client.fence();
  const elapsed = (performance.now() - startedAt) / 1000;
  const rates = clients.map(({ frames: heard }, at) => {
    const told = heard.slice(before[at]).filter(([kind]) => kind === 1);
    return told.length / elapsed;
  });
  process.stdout.write(
    `presence frames a second: ${Math.min(...rates).toFixed(1)} to ${Math.max(...rates).toFixed(1)}\n`,
  );
  // One for each of twenty hands would be six hundred.
  expect(Math.max(...rates)).toBeLessThan(33);
  for (const client of clients) client.drop();
});
