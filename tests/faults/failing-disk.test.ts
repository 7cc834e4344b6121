import { expect, test, vi } from "vitest";
import { createBoard } from "./support/board-access.ts";
import { examineLog } from "./support/examine-log.ts";
import type { DiskMood } from "./support/fault-disk.ts";
import { readHealth } from "./support/health.ts";
import { launchOnFaultDisk } from "./support/launch-on-fault-disk.ts";
import { PATIENCE } from "./support/patience.ts";
import { proveRefusal } from "./support/prove-refusal.ts";
import { connectStock, readItems } from "./support/stock-client.ts";

const ways: readonly (readonly [DiskMood, string])[] = [
  ["fails", "writes and flushes fail with EIO"],
  ["unflushable", "flushes fail with EIO after the bytes were taken"],
];

for (const [mood, how] of ways) {
  test(`[S31] [S32] ${how}: nothing is promised or shown, and all of it is saved once the disk works`, async () => {
    const { disk, server } = await launchOnFaultDisk();
    const { board, whole } = await proveRefusal({
      url: server.url,
      refuse: () => disk.set(mood),
      heal: () => disk.set("works"),
    });
    await server.stop("SIGKILL");
    expect(examineLog(server.dataDir).size).toBeGreaterThan(0);
    await server.start();
    expect(await readItems(board)).toEqual(whole);
  });
}

test("[S34] SIGTERM while the disk refuses: it ends by itself, says that not all was saved, and what it called saved is there", async () => {
  const { disk, server } = await launchOnFaultDisk();
  const board = await createBoard(server.url);
  const ada = await connectStock(board);
  ada.items.set("saved", 1);
  await ada.fence();
  disk.set("fails");
  ada.items.set("unsaved", 1);
  await vi.waitFor(async () => expect((await readHealth(server.url)).status).toBe(503), PATIENCE);
  expect(await server.stop()).toBe(1);
  expect(server.output()).toMatch(/could not save all it was last given.*browsers keep the rest/);
  ada.provider.disconnect();
  disk.set("works");
  await server.start();
  expect(await readItems(board)).toEqual({ saved: 1 });
  const back = await connectStock(board, { doc: ada.doc });
  await back.fence();
  expect(await readItems(board)).toEqual({ saved: 1, unsaved: 1 });
  back.leave();
  ada.leave();
});
