import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/** A server process of its own, with a data folder of its own. */
export interface LaunchedServer {
  readonly url: string;
  /** Ends the process, by SIGTERM unless told otherwise, and resolves when it is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again on the same port and the same data. */
  start(): Promise<void>;
  /** Ends it for good and removes its data. */
  dispose(): Promise<void>;
}

/** Starts the real server on a free port; resolves when it answers that it is ready. */
export async function launchServer(env: Readonly<Record<string, string>> = {}): Promise<LaunchedServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), "throughline-e2e-data-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ReturnType<typeof spawn> | undefined;
  let ended: Promise<unknown> = Promise.resolve();

  const start = async () => {
    child = spawn(process.execPath, ["apps/server/src/main.ts"], {
      cwd: root,
      env: {
        ...process.env,
        LOG_LEVEL: "error",
        BOARDS_PER_HOUR: "100000",
        CONNECTS_PER_MINUTE: "100000",
        ...env,
        PORT: String(port),
        DATA_DIR: dataFolder,
      },
      stdio: ["ignore", "inherit", "inherit"],
    });
    ended = new Promise((resolve) => child?.once("exit", resolve));
    await untilReady(url);
  };
  const stop = async (signal: NodeJS.Signals = "SIGTERM") => {
    child?.kill(signal);
    await ended;
    child = undefined;
  };
  await start();
  return {
    url,
    start,
    stop,
    async dispose() {
      await stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (typeof address !== "object" || address === null) throw new Error("No free port was given.");
  return address.port;
}

async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server did not become ready at ${url}.`);
}
