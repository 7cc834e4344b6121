import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { examineLog } from "./support/examine-log.ts";
import { createFaultDisk, type DiskMood } from "./support/fault-disk.ts";
import { proveRefusal } from "./support/prove-refusal.ts";
import { launchServer } from "./support/server-process.ts";
import { readItems } from "./support/stock-client.ts";

const ways: readonly (readonly [DiskMood, string])[] = [
  ["fails", "writes and flushes fail with EIO"],
  ["unflushable", "flushes fail with EIO after the bytes were taken"],
];

for (const [mood, how] of ways) {
  test(`[S31] [S32] ${how}: nothing is promised or shown, and all of it is saved once the disk works`, async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "throughline-data-"));
    const disk = createFaultDisk(dataDir);
    const server = await launchServer({ dataDir, env: disk.env });
    onTestFinished(async () => {
      await server.dispose();
      rmSync(dataDir, { recursive: true });
    });
    const { board, whole } = await proveRefusal({
      url: server.url,
      refuse: () => disk.set(mood),
      heal: () => disk.set("works"),
    });
    await server.stop("SIGKILL");
    expect(examineLog(dataDir).size).toBeGreaterThan(0);
    await server.start();
    expect(await readItems(board)).toEqual(whole);
  });
}
