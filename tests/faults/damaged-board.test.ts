import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Board, callApi, createBoard, ticketFor } from "./support/board-access.ts";
import { damageSnapshot, damageStored } from "./support/damage.ts";
import { readHealth } from "./support/health.ts";
import { PATIENCE } from "./support/patience.ts";
import { connectRaw } from "./support/raw-client.ts";
import { launchServer, type ServerProcess } from "./support/server-process.ts";
import { connectStock, readItems } from "./support/stock-client.ts";

let dataDir: string;
let server: ServerProcess;
let broken: Board;
let whole: Board;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "throughline-data-"));
});
afterEach(async () => {
  await server.dispose();
  rmSync(dataDir, { recursive: true });
});

/** Two boards in a stopped server, the first one with twelve changes, then a needle. */
async function twoBoards(env: Readonly<Record<string, string>>): Promise<void> {
  server = await launchServer({ dataDir, env });
  broken = await createBoard(server.url, "Broken");
  whole = await createBoard(server.url, "Whole");
  const ada = await connectStock(broken);
  for (let i = 0; i < 12; i++) {
    ada.items.set(`k${i}`, i);
    await ada.fence();
  }
  ada.items.set("needle", "haystack-needle-haystack");
  await ada.fence();
  ada.leave();
  const ben = await connectStock(whole);
  ben.items.set("fine", 1);
  await ben.fence();
  ben.leave();
  // Stopped in order, so that everything stands in the main file.
  expect(await server.stop()).toBe(0);
}

/** The server starts and serves the other board; of this one it says that it is damaged, and shows nothing. */
async function expectDamageTold(): Promise<void> {
  await server.start();
  expect(await readItems(whole)).toEqual({ fine: 1 });
  const socket = await connectRaw(broken);
  expect((await socket.closed).code).toBe(4410);
  expect(socket.frames.filter((frame) => frame[0] === 0)).toEqual([]);
  const joined = await callApi(server.url, "POST", `/api/boards/${broken.id}/join`, {
    secret: broken.secrets.viewer,
    name: "Eve",
  });
  const cookie = joined.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const file = await callApi(server.url, "GET", `/api/boards/${broken.id}/export`, undefined, { cookie });
  expect(file.status).toBe(500);
  expect(await file.json()).toMatchObject({ type: "urn:throughline:problem:board-damaged" });
  const health = await readHealth(server.url);
  expect([health.status, health.damagedRooms, health.figure("damaged_rooms")]).toEqual([200, 1, 1]);
  await vi.waitFor(() => expect(server.output()).toMatch(/damaged/), PATIENCE);
  expect(await ticketFor(whole, "viewer")).not.toBe("");
}

test("[S65] a change that is damaged on disk closes its board and no other, with a reason", async () => {
  await twoBoards({});
  damageStored(dataDir, "haystack-needle");
  await expectDamageTold();
});

test("[S65] a damaged snapshot closes its board and no other", async () => {
  await twoBoards({ COMPACT_AFTER_CHANGES: "3" });
  damageSnapshot(dataDir, broken.id);
  await expectDamageTold();
});

test("[S65] a change that is missing in the middle closes its board and no other", async () => {
  await twoBoards({});
  const db = new DatabaseSync(join(dataDir, "throughline.db"));
  db.prepare("DELETE FROM log WHERE room = ? AND seq = 5").run(broken.id);
  db.close();
  await expectDamageTold();
});
