import { expect, test } from "vitest";
import { killAgainAndAgain } from "./support/kill-rounds.ts";
import { launchOnFaultDisk } from "./support/launch-on-fault-disk.ts";

const rounds = Number(process.env.KILL_ROUNDS ?? 6);
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);

test(`[S30] [S12] ${rounds} times kill -9 at a random moment: nothing acknowledged is lost, no deletion either (seed ${seed})`, async () => {
  const { disk, server } = await launchOnFaultDisk();
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
