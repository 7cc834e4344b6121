import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { createRandom } from "../bench/create-random.ts";
import { type Board, createBoard } from "./support/board-access.ts";
import { cutLog, damageLog } from "./support/damage.ts";
import { launchServer } from "./support/server-process.ts";
import { connectStock, readItems } from "./support/stock-client.ts";

const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
/** Enough that the last fifth of the log holds nothing else. */
const kept: Record<string, string> = Object.fromEntries(
  Array.from({ length: 60 }, (_, at) => [`item${at}`, `kept ${at}`]),
);

/** The folder of a server that was killed with acknowledged changes in its write-ahead log. */
async function killedFolder(): Promise<{ home: string; dataDir: string; board: Board; ada: Uint8Array }> {
  const home = mkdtempSync(join(tmpdir(), "throughline-data-"));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const dataDir = join(home, "data");
  const server = await launchServer({ dataDir });
  onTestFinished(server.dispose);
  const board = await createBoard(server.url);
  const ada = await connectStock(board);
  for (const [key, value] of Object.entries(kept)) {
    ada.items.set(key, value);
    await ada.fence();
  }
  await server.stop("SIGKILL");
  const held = Y.encodeStateAsUpdate(ada.doc);
  ada.leave();
  return { home, dataDir, board, ada: held };
}

function copyOf(held: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, held);
  return doc;
}

test(`[S30] what a torn write left behind the last commit is passed over, and everything acknowledged is there (seed ${seed})`, async () => {
  const random = createRandom(seed);
  const { home, dataDir, board } = await killedFolder();
  const log = readFileSync(join(dataDir, "throughline.db-wal"));
  const copy = join(home, "torn");
  cpSync(dataDir, copy, { recursive: true });
  // The last frame once more, cut at random: right salts, wrong checksum, as when power goes in the middle.
  const frame = log.subarray(log.byteLength - 4096 - 24);
  appendFileSync(
    join(copy, "throughline.db-wal"),
    frame.subarray(0, Math.floor(random() * frame.byteLength)),
  );
  const server = await launchServer({ dataDir: copy });
  onTestFinished(server.dispose);
  expect(await readItems({ ...board, url: server.url })).toEqual(kept);
});

test(`[S64] a log that lost acknowledged changes is opened with the rest, honestly, and a client that has them brings them back (seed ${seed})`, async () => {
  const random = createRandom(seed);
  const { home, dataDir, board, ada } = await killedFolder();
  const ways: Record<string, (folder: string) => void> = {
    cut: (folder) => cutLog(folder, 0.8 + 0.18 * random()),
    damaged: (folder) => damageLog(folder, 0.8 + 0.18 * random()),
  };
  for (const [how, damage] of Object.entries(ways)) {
    const folder = join(home, how);
    cpSync(dataDir, folder, { recursive: true });
    damage(folder);
    const server = await launchServer({ dataDir: folder });
    onTestFinished(server.dispose);
    const there = { ...board, url: server.url };
    const before = await readItems(there);
    expect(Object.keys(before).length, `${how}: something is missing`).toBeLessThan(Object.keys(kept).length);
    expect(kept).toMatchObject(before);
    const answer = (await (await fetch(`${server.url}/readyz`)).json()) as { missingWrites: number };
    expect(answer.missingWrites).toBeGreaterThan(0);
    expect(server.output()).toContain("missing from the data folder");
    expect(readdirSync(folder).some((name) => name.endsWith(".damaged"))).toBe(true);
    const again = await connectStock(there, { doc: copyOf(ada) });
    await again.fence();
    again.leave();
    expect(await readItems(there)).toEqual(kept);
    await server.stop("SIGKILL");
    await server.start();
    expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ ready: true });
  }
});

test("[S64] a database that is gone or empty is refused at start, in plain words and untouched, until someone says to go on", async () => {
  const { home, dataDir } = await killedFolder();
  const ways: Record<string, (folder: string) => void> = {
    removed: (folder) => rmSync(join(folder, "throughline.db")),
    emptied: (folder) => truncateSync(join(folder, "throughline.db")),
  };
  for (const [how, damage] of Object.entries(ways)) {
    const folder = join(home, how);
    cpSync(dataDir, folder, { recursive: true });
    damage(folder);
    const log = join(folder, "throughline.db-wal");
    const before = readFileSync(log);
    await expect(launchServer({ dataDir: folder })).rejects.toThrow(/missing or empty/);
    expect(before.equals(readFileSync(log)), how).toBe(true);
  }
  const folder = join(home, "emptied");
  for (const name of ["throughline.mark", "throughline.db-wal"]) rmSync(join(folder, name));
  const server = await launchServer({ dataDir: folder });
  onTestFinished(server.dispose);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
});
