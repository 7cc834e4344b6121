import { spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allowWrites, stopWrites, underDiskLimit } from "./disk-limit.ts";

/** A disk for one server that can really be full. */
export interface SmallDisk {
  /** By which means the kernel refuses. */
  readonly how: string;
  readonly dataDir: string;
  /** The command under which the server sees this disk. */
  readonly under: (command: readonly string[]) => readonly string[];
  /** Leave no room; the process is the server's. */
  fill(pid: number): void;
  /** Make room again. */
  free(pid: number): void;
  dispose(): void;
}

/**
 * A file system of 96 MB in memory, in a name space of its own; where a container forbids that, the
 * kernel's limit on what a process may write to files. Both make real writes of the real program fail.
 */
export async function openSmallDisk(): Promise<SmallDisk> {
  const dataDir = mkdtempSync(join(tmpdir(), "throughline-disk-"));
  const holder = spawn(
    "unshare",
    ["-rm", "sh", "-c", 'mount -t tmpfs -o size=96m tmpfs "$0" && echo mounted && exec sleep 3600', dataDir],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  const isMounted = await new Promise<boolean>((resolve) => {
    holder.once("error", () => resolve(false));
    holder.once("exit", () => resolve(false));
    holder.stdout.once("data", () => resolve(true));
  });
  const dispose = () => {
    holder.kill("SIGKILL");
    rmSync(dataDir, { recursive: true, force: true });
  };
  if (!isMounted || holder.pid === undefined) {
    return {
      how: "a limit on the size of files",
      dataDir,
      under: underDiskLimit,
      fill: stopWrites,
      free: allowWrites,
      dispose,
    };
  }
  const enter = ["nsenter", "--target", String(holder.pid), "--user", "--mount", "--preserve-credentials"];
  const seen = join(`/proc/${holder.pid}/root`, dataDir);
  const filler = join(seen, "filler");
  return {
    how: "a file system of 96 MB",
    dataDir,
    under: (command) => [...enter, "sh", "-c", 'cd "$0" && exec "$@"', process.cwd(), ...command],
    fill() {
      for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 4)) {
        while (isWritten(filler, size));
      }
      if (statfsSync(seen).bavail > 0) throw new Error("The small disk could not be filled.");
    },
    free: () => rmSync(filler),
    dispose,
  };
}

function isWritten(path: string, bytes: number): boolean {
  try {
    appendFileSync(path, new Uint8Array(bytes));
    return true;
  } catch {
    return false;
  }
}
