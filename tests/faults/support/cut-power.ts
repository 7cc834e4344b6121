import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

/** One thing done to a file that was not flushed afterwards. */
interface Unflushed {
  readonly what: string;
  readonly at: number;
  /** How long the file was before. */
  readonly size: number;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** What a disk writes whole or not at all. */
const sectorBytes = 512;

/**
 * Make of the folder of a killed program what a power cut might have left. Of everything its ledger says was written
 * and never flushed, each piece is there, or is not, or is there in part, as `random` (0 to 1) has it. Everything
 * flushed is there. Returns how many pieces were in doubt.
 */
export function cutPower(folder: string, ledger: string, random: () => number): number {
  let doubtful = 0;
  for (const [name, pieces] of readLedger(ledger)) {
    // A file that was removed since is not brought back.
    if (!existsSync(join(folder, name))) continue;
    doubtful += pieces.length;
    const file = openSync(join(folder, name), "r+");
    for (const { before, at, size } of pieces.toReversed()) {
      if (before.byteLength > 0) writeSync(file, before, 0, before.byteLength, at);
      ftruncateSync(file, size);
    }
    for (const { what, after, at } of pieces) {
      const luck = random();
      if (luck < 1 / 3) continue;
      if (what === "cut") ftruncateSync(file, at);
      else {
        const part = Math.floor((random() * after.byteLength) / sectorBytes) * sectorBytes;
        writeSync(file, after, 0, luck < 2 / 3 ? part : after.byteLength, at);
      }
    }
    closeSync(file);
  }
  // Shared memory in a file: never flushed, and built again by the next program that finds it gone.
  rmSync(join(folder, "throughline.db-shm"), { force: true });
  return doubtful;
}

/** By file, everything after its last flush. */
function readLedger(path: string): Map<string, Unflushed[]> {
  const bytes = readFileSync(path);
  const files = new Map<string, Unflushed[]>();
  let position = 0;
  const take = (length: number) => {
    position += length;
    return bytes.subarray(position - length, position);
  };
  while (position < bytes.byteLength) {
    const line = take(bytes.indexOf(10, position) + 1 - position)
      .toString()
      .trim();
    const [what = "", name = "", ...numbers] = line.split(" ");
    const [at = 0, size = 0, before = 0, after = 0] = numbers.map(Number);
    if (name.endsWith("-shm")) {
      take(before + after);
      continue;
    }
    const pieces = files.get(name) ?? [];
    files.set(name, what === "flush" ? [] : pieces);
    if (what === "flush") continue;
    pieces.push({ what, at, size, before: take(before), after: take(after) });
  }
  return files;
}
