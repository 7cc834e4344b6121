import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the disk does: works, fails, is full, fails to flush, or takes this many milliseconds to flush. */
export type DiskMood = "works" | "fails" | "full" | "unflushable" | { readonly flushMs: number };

/** A layer under a program that makes the files of one folder misbehave. */
export interface FaultDisk {
  /** What to start the program with. */
  readonly env: Readonly<Record<string, string>>;
  /** Where every write and flush is noted. */
  readonly ledger: string;
  /** From now on. */
  set(mood: DiskMood): void;
}

const letters = { works: "N", fails: "E", full: "F", unflushable: "D" } as const;

/** Build the layer for the files below `folder`. Throws when there is no C compiler: such a test cannot be had without. */
export function createFaultDisk(folder: string): FaultDisk {
  const home = mkdtempSync(join(tmpdir(), "throughline-disk-"));
  const library = join(home, "failing-disk.so");
  const source = join(import.meta.dirname, "failing-disk.c");
  execFileSync("cc", ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl", "-lpthread"], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const control = join(home, "switch");
  writeFileSync(control, "N".padEnd(16));
  const ledger = join(home, "ledger");
  return {
    env: { LD_PRELOAD: library, FAULT_FOLDER: folder, FAULT_SWITCH: control },
    ledger,
    set(mood) {
      const text = typeof mood === "string" ? letters[mood] : `S${mood.flushMs}`;
      // In place: the program looks at this very page of memory.
      const file = openSync(control, "r+");
      writeSync(file, text.padEnd(16), 0);
      closeSync(file);
    },
  };
}
