import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createFaultDisk } from "./support/fault-disk.ts";
import { killAgainAndAgain } from "./support/kill-rounds.ts";
import { launchServer } from "./support/server-process.ts";

const rounds = Number(process.env.KILL_ROUNDS ?? 6);
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);

test(`[S30] [S12] ${rounds} times kill -9 at a random moment: nothing acknowledged is lost, no deletion either (seed ${seed})`, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "throughline-data-"));
  const disk = createFaultDisk(dataDir);
  const server = await launchServer({ dataDir, env: disk.env });
  onTestFinished(async () => {
    await server.dispose();
    rmSync(dataDir, { recursive: true });
  });
  const { acknowledged, broken } = await killAgainAndAgain(server, {
    rounds,
    seed,
    // Every other round on a slow disk, where there is always something that is not yet written.
    prepare: (round) => disk.set(round % 2 === 0 ? "works" : { flushMs: 25 }),
  });
  process.stdout.write(`seed ${seed}: ${acknowledged} acknowledged changes kept over ${rounds} kills\n`);
  expect(broken).toEqual([]);
  expect(acknowledged).toBeGreaterThan(rounds * 10);
}, 1_200_000);
