import { closeSync, existsSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";

/** A note, outside the database, of how far it had come: a witness for when its end gets lost. */
export interface CommitMark {
  /** Note that the database with this id has made this many commits durable. Never throws. */
  note(store: string, commits: number): void;
  close(): void;
}

/** What the note says. */
export interface MarkedCommits {
  readonly store: string;
  readonly commits: number;
}

const fileName = "throughline.mark";
const lineBytes = 128;

/** The note of a data folder; `null` when there is none, or none that can be read. */
export function readCommitMark(folder: string): MarkedCommits | null {
  const path = join(folder, fileName);
  if (!existsSync(path)) return null;
  const [store, commits, sum] = readFileSync(path, "latin1").trim().split(" ");
  if (store === undefined || commits === undefined || sum !== sumOf(store, Number(commits))) return null;
  return { store, commits: Number(commits) };
}

/**
 * Open the note of a data folder for writing. It is written in place after a commit and not flushed: it
 * can only be behind the database, never ahead, unless the database lost something. A note that cannot
 * be written stays behind, which costs nothing but watchfulness.
 */
export function openCommitMark(folder: string): CommitMark {
  let file: number | null = null;
  const path = join(folder, fileName);
  return {
    note(store, commits) {
      try {
        file ??= openSync(path, existsSync(path) ? "r+" : "w+", 0o600);
        writeSync(file, `${store} ${commits} ${sumOf(store, commits)}`.padEnd(lineBytes, " "), 0, "latin1");
      } catch {
        // The disk refuses; the next commit notes more than this one would have.
      }
    },
    close() {
      if (file !== null) closeSync(file);
      file = null;
    },
  };
}

function sumOf(store: string, commits: number): string {
  return crc32(`${store} ${commits}`).toString(16);
}
