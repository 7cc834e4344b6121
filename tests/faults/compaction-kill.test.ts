import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { examineLog } from "./support/examine-log.ts";
import { createFaultDisk } from "./support/fault-disk.ts";
import { readHealth } from "./support/health.ts";
import { killAgainAndAgain } from "./support/kill-rounds.ts";
import { launchServer } from "./support/server-process.ts";

const rounds = Number(process.env.KILL_ROUNDS ?? 6);
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);

test(`[S30] [S33] ${rounds} times kill -9 while history is compacted all the time: rows and snapshots fit, nothing acknowledged is lost (seed ${seed})`, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "throughline-data-"));
  // Flushes take a while, so that most kills come in the middle of a write.
  const disk = createFaultDisk(dataDir);
  disk.set({ flushMs: 3 });
  const server = await launchServer({ dataDir, env: { ...disk.env, COMPACT_AFTER_CHANGES: "3" } });
  onTestFinished(async () => {
    await server.dispose();
    rmSync(dataDir, { recursive: true });
  });
  let compacted = 0;
  const { acknowledged, broken } = await killAgainAndAgain(server, {
    rounds,
    seed,
    examine(folder) {
      for (const { snapshots } of examineLog(folder).values()) if (snapshots > 0) compacted += 1;
    },
  });
  process.stdout.write(`seed ${seed}: ${acknowledged} acknowledged changes kept over ${rounds} kills\n`);
  expect(broken).toEqual([]);
  expect(acknowledged).toBeGreaterThan(rounds * 10);
  expect(compacted, "history was compacted at all").toBeGreaterThan(0);
  expect((await readHealth(server.url)).damagedRooms).toBe(0);
}, 1_200_000);
