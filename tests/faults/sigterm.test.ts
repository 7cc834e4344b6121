import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { createBoard } from "./support/board-access.ts";
import { comeBack } from "./support/come-back.ts";
import { PATIENCE } from "./support/patience.ts";
import { launchServer } from "./support/server-process.ts";
import { connectStock, readItems } from "./support/stock-client.ts";
import { createWitness } from "./support/witness.ts";
import { startWriter } from "./support/writer.ts";

const people = 20;
/** `TimeoutStopSec` of docs/operating.md. */
const documentedMs = 20_000;

test(`[S34] [S30] SIGTERM while ${people} people write: everyone is sent away in waves, nothing acknowledged is lost, and all come back to it`, async () => {
  const home = mkdtempSync(join(tmpdir(), "throughline-data-"));
  const dataDir = join(home, "data");
  const server = await launchServer({ dataDir });
  onTestFinished(async () => {
    await server.dispose();
    rmSync(home, { recursive: true });
  });
  const board = await createBoard(server.url);
  const witness = createWitness();
  const writers = await Promise.all(
    Array.from({ length: people }, (_, i) =>
      startWriter(board, `w${i}`, witness, { everyMs: 20, evenOffline: true }),
    ),
  );
  const goneAt: number[] = [];
  for (const { client } of writers) client.provider.once("connection-close", () => goneAt.push(Date.now()));
  const returning = writers.map(({ client }) => comeBack(client, board));
  await vi.waitFor(() => expect(witness.acknowledged()).toBeGreaterThan(people * 10), PATIENCE);

  const toldAt = Date.now();
  expect(await server.stop("SIGTERM")).toBe(0);
  expect(Date.now() - toldAt).toBeLessThan(documentedMs);
  await vi.waitFor(() => {
    for (const { codes } of returning) expect(codes[0]).toBe(1012);
  }, PATIENCE);
  expect(Math.max(...goneAt) - Math.min(...goneAt), "not all at once").toBeGreaterThan(100);
  // What is on the disk now, before anyone comes back and brings the rest.
  const left = join(home, "left");
  cpSync(dataDir, left, { recursive: true });
  const copy = await launchServer({ dataDir: left });
  onTestFinished(copy.dispose);
  expect(witness.contradictions(await readItems({ ...board, url: copy.url }))).toEqual([]);
  await copy.stop("SIGKILL");

  await server.start();
  for (const writer of writers) writer.pause();
  for (const { client } of writers) {
    await vi.waitFor(() => expect(client.provider.synced).toBe(true), PATIENCE);
    await client.fence();
  }
  const eve = await connectStock(board, { role: "viewer" });
  const whole = eve.items.toJSON();
  for (const { client } of writers)
    await vi.waitFor(() => expect(client.items.toJSON()).toEqual(whole), PATIENCE);
  expect(witness.contradictions(whole)).toEqual([]);
  eve.leave();
  for (const one of returning) one.stop();
  for (const writer of writers) writer.stop();
});
