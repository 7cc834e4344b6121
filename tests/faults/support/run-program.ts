import { execFile } from "node:child_process";
import { join } from "node:path";

/** How a program ended and everything it said. */
export interface ProgramEnd {
  readonly code: number;
  readonly said: string;
}

const server = join(import.meta.dirname, "../../../apps/server/src");

/** Run one of the server's small programs, such as `backup.ts`, over a data folder. Never rejects. */
export function runProgram(
  program: string,
  args: readonly string[],
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(server, program), ...args],
      { env: { ...process.env, ...env, DATA_DIR: dataDir } },
      (error, stdout, stderr) => resolve({ code: error === null ? 0 : 1, said: stdout + stderr }),
    );
  });
}
