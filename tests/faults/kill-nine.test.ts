import { expect, onTestFinished, test } from "vitest";
import { killAgainAndAgain } from "./support/kill-rounds.ts";
import { launchServer } from "./support/server-process.ts";

const rounds = Number(process.env.KILL_ROUNDS ?? 6);
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);

test(`[S30] [S12] ${rounds} times kill -9 at a random moment: nothing acknowledged is lost, no deletion either (seed ${seed})`, async () => {
  const server = await launchServer();
  onTestFinished(server.dispose);
  const { acknowledged, broken } = await killAgainAndAgain(server, { rounds, seed });
  process.stdout.write(`seed ${seed}: ${acknowledged} acknowledged changes kept over ${rounds} kills\n`);
  expect(broken).toEqual([]);
  expect(acknowledged).toBeGreaterThan(rounds * 10);
}, 1_200_000);
