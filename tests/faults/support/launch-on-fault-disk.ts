import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { createFaultDisk } from "./fault-disk.ts";
import { launchServer } from "./server-process.ts";

/** The real server on a disk that can be made to fail or to dawdle; both are gone when the test ends. */
export async function launchOnFaultDisk() {
  const dataDir = mkdtempSync(join(tmpdir(), "throughline-data-"));
  const disk = createFaultDisk(dataDir);
  const server = await launchServer({ dataDir, env: disk.env });
  onTestFinished(async () => {
    await server.dispose();
    rmSync(dataDir, { recursive: true });
  });
  return { disk, server };
}
