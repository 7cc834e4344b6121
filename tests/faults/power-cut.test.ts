import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createRandom } from "../bench/create-random.ts";
import { createBoard } from "./support/board-access.ts";
import { cutPower } from "./support/cut-power.ts";
import { examineLog } from "./support/examine-log.ts";
import { createFaultDisk } from "./support/fault-disk.ts";
import { launchServer } from "./support/server-process.ts";
import { readItems } from "./support/stock-client.ts";
import { createWitness } from "./support/witness.ts";
import { startWriter } from "./support/writer.ts";

const kills = Number(process.env.POWER_KILLS ?? 1);
const outcomes = Number(process.env.POWER_OUTCOMES ?? 3);
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);

test(`[S30] [S45] ${kills * outcomes} power cuts that lose or tear any write not flushed: nothing acknowledged is lost (seed ${seed})`, async () => {
  const random = createRandom(seed);
  let acknowledged = 0;
  let doubtful = 0;
  for (let kill = 1; kill <= kills; kill++) {
    const home = mkdtempSync(join(tmpdir(), "throughline-data-"));
    onTestFinished(() => rmSync(home, { recursive: true }));
    const dataDir = join(home, "data");
    const disk = createFaultDisk(dataDir);
    const env = { ...disk.env, FAULT_LEDGER: disk.ledger, COMPACT_AFTER_CHANGES: "20" };
    const server = await launchServer({ dataDir, env });
    onTestFinished(server.dispose);
    const board = await createBoard(server.url);
    const witness = createWitness();
    // Long enough that the kill comes while something is written and not flushed.
    disk.set({ flushMs: 60 });
    const writers = await Promise.all(
      [1, 2, 3].map((i) => startWriter(board, `w${i}`, witness, { length: 400 })),
    );
    await new Promise((resolve) => setTimeout(resolve, 400 + random() * 800));
    await server.stop("SIGKILL");
    for (const writer of writers) writer.stop();
    acknowledged += witness.acknowledged();
    for (let outcome = 1; outcome <= outcomes; outcome++) {
      const left = join(home, `left-${outcome}`);
      cpSync(dataDir, left, { recursive: true });
      doubtful += cutPower(left, disk.ledger, random);
      const again = await launchServer({ dataDir: left });
      onTestFinished(again.dispose);
      const broken = witness.contradictions(await readItems({ ...board, url: again.url }));
      await again.stop("SIGKILL");
      examineLog(left);
      expect({ kill, outcome, broken }).toEqual({ kill, outcome, broken: [] });
    }
  }
  process.stdout.write(`seed ${seed}: ${acknowledged} acknowledged changes, ${doubtful} writes in doubt\n`);
  expect(acknowledged).toBeGreaterThan(kills * 10);
  expect(doubtful).toBeGreaterThan(0);
}, 1_200_000);
