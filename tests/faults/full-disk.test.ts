import { expect, onTestFinished, test } from "vitest";
import { allowWrites, stopWrites, underDiskLimit } from "./support/disk-limit.ts";
import { proveRefusal } from "./support/prove-refusal.ts";
import { launchServer } from "./support/server-process.ts";
import { openSmallDisk } from "./support/small-disk.ts";
import { readItems } from "./support/stock-client.ts";

test("[S31] [S32] a full disk: nothing is promised or shown, readers stay, and all of it is saved once there is room", async () => {
  const disk = await openSmallDisk();
  onTestFinished(disk.dispose);
  process.stdout.write(`The disk is full by ${disk.how}.\n`);
  const server = await launchServer({ dataDir: disk.dataDir, under: disk.under });
  onTestFinished(server.dispose);
  const { board, whole } = await proveRefusal({
    url: server.url,
    refuse: () => disk.fill(server.pid),
    heal: () => disk.free(server.pid),
  });
  await server.stop("SIGKILL");
  await server.start();
  expect(await readItems(board)).toEqual(whole);
});

test("[S31] [S32] the same when the kernel forbids this process to let files grow", async () => {
  const server = await launchServer({ under: underDiskLimit });
  onTestFinished(server.dispose);
  const { board, whole } = await proveRefusal({
    url: server.url,
    refuse: () => stopWrites(server.pid),
    heal: () => allowWrites(server.pid),
  });
  await server.stop("SIGKILL");
  await server.start();
  expect(await readItems(board)).toEqual(whole);
});
