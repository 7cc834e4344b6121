import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createBoard } from "./support/board-access.ts";
import { readHealth } from "./support/health.ts";
import { runProgram } from "./support/run-program.ts";
import { launchServer } from "./support/server-process.ts";
import { connectStock, readItems } from "./support/stock-client.ts";
import { createWitness } from "./support/witness.ts";
import { startWriter } from "./support/writer.ts";

test("[S39] a backup taken while ten people write, put in place as the page for operators says, brings back everything acknowledged before it", async () => {
  const home = mkdtempSync(join(tmpdir(), "throughline-backup-"));
  const dataDir = join(home, "data");
  const server = await launchServer({ dataDir });
  onTestFinished(async () => {
    await server.dispose();
    rmSync(home, { recursive: true });
  });
  const board = await createBoard(server.url, "Kept");
  const busy = await createBoard(server.url, "Busy");
  const ada = await connectStock(board);
  const wanted: Record<string, unknown> = {};
  for (let i = 0; i < 200; i++) {
    ada.items.set(`a${i}`, i);
    wanted[`a${i}`] = i;
  }
  ada.items.delete("a7");
  delete wanted.a7;
  await ada.fence();

  const witness = createWitness();
  const writers = await Promise.all(
    Array.from({ length: 10 }, (_, i) => startWriter(busy, `w${i}`, witness, { everyMs: 5 })),
  );
  const target = join(home, "backup.db");
  const made = await runProgram("backup.ts", [target], dataDir);
  expect(made).toMatchObject({ code: 0, said: expect.stringMatching(/Saved a copy of all boards/) });
  const again = await runProgram("backup.ts", [target], dataDir);
  expect(again).toMatchObject({ code: 1, said: expect.stringMatching(/already there. Nothing was written/) });
  for (const writer of writers) writer.stop();
  ada.leave();

  // The drill of docs/operating.md.
  expect(await server.stop()).toBe(0);
  const aside = join(home, "aside");
  mkdirSync(aside);
  for (const name of ["throughline.db", "throughline.db-wal", "throughline.db-shm"]) {
    try {
      renameSync(join(dataDir, name), join(aside, name));
    } catch {
      // A server that was stopped in order leaves only the first.
    }
  }
  copyFileSync(target, join(dataDir, "throughline.db"));
  await server.start();
  expect(await readItems(board)).toEqual(wanted);
  // Of what was written meanwhile the copy holds a beginning: nothing of it is damaged.
  await readItems(busy);
  const ben = await connectStock(board);
  ben.items.set("after", 1);
  await ben.fence();
  ben.leave();
  expect((await readHealth(server.url)).damagedRooms).toBe(0);
});
