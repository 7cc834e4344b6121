import { execFileSync } from "node:child_process";

/**
 * The command that runs a program so that {@link stopWrites} makes its writes fail, as on a full disk, where the
 * kernel would otherwise end it with a signal.
 */
export function underDiskLimit(command: readonly string[]): readonly string[] {
  return ["sh", "-c", 'trap "" XFSZ; exec "$@"', "sh", ...command];
}

/** From now on the kernel refuses every write of this process to a file. It must run under {@link underDiskLimit}. */
export function stopWrites(pid: number): void {
  // The soft limit alone: it may be lifted again without any right.
  execFileSync("prlimit", ["--pid", String(pid), "--fsize=1:"]);
}

/** There is room again. */
export function allowWrites(pid: number): void {
  execFileSync("prlimit", ["--pid", String(pid), "--fsize=unlimited:"]);
}
