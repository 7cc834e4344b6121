import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createRandom } from "../bench/create-random.ts";
import { type Board, createBoard } from "./support/board-access.ts";
import { cutLog, damageLog } from "./support/damage.ts";
import { launchServer } from "./support/server-process.ts";
import { connectStock, readItems } from "./support/stock-client.ts";

const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
const kept = { a: "kept", b: "kept too" };

/** The folder of a server that was killed with acknowledged changes in its write-ahead log. */
async function killedFolder(): Promise<{ home: string; dataDir: string; board: Board }> {
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
  ada.leave();
  return { home, dataDir, board };
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

test(`[S64] a log that lost acknowledged changes is refused at start, in plain words and untouched, until someone says to go on (seed ${seed})`, async () => {
  const random = createRandom(seed);
  const { home, dataDir } = await killedFolder();
  const ways: Record<string, (folder: string) => void> = {
    cut: (folder) => cutLog(folder, 0.3 + 0.6 * random()),
    damaged: (folder) => damageLog(folder, 0.3 + 0.6 * random()),
    removed: (folder) => rmSync(join(folder, "throughline.db-wal")),
    emptied: (folder) => truncateSync(join(folder, "throughline.db")),
  };
  for (const [how, damage] of Object.entries(ways)) {
    const folder = join(home, how);
    cpSync(dataDir, folder, { recursive: true });
    damage(folder);
    const files = ["throughline.db", "throughline.db-wal"].map((name) => join(folder, name));
    const before = files.map((file) => (existsSync(file) ? readFileSync(file) : null));
    await expect(launchServer({ dataDir: folder })).rejects.toThrow(
      /Saved changes are missing|missing or empty/,
    );
    const after = files.map((file) => (existsSync(file) ? readFileSync(file) : null));
    expect(
      before.map((bytes, i) => bytes === null || bytes.equals(after[i] ?? Buffer.alloc(0))),
      how,
    ).toEqual([true, true]);
  }
  rmSync(join(home, "cut", "throughline.mark"));
  const server = await launchServer({ dataDir: join(home, "cut") });
  onTestFinished(server.dispose);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
});
