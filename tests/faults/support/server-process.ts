import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/** What may differ from an ordinary server. */
export interface ServerOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** A folder that is there already and stays after {@link ServerProcess.dispose}. */
  readonly dataDir?: string;
  /** Makes of the command (program and arguments) the one that is really started, to run it under something. */
  readonly under?: (command: readonly string[]) => readonly string[];
}

/** The real server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** The process that was started. Throws when none runs. */
  readonly pid: number;
  /** Everything it said so far, on both of its outputs, over all of its lives. */
  output(): string;
  /** Ends it, by SIGTERM unless told otherwise; resolves with its exit code (`null` after a kill) when it is gone. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Starts it again on the same port and the same data; resolves when it answers that it is ready. */
  start(): Promise<void>;
  /** Ends it for good; removes its data unless the folder was given. */
  dispose(): Promise<void>;
}

/** Starts the real server on a free port; resolves when it answers that it is ready. */
export async function launchServer({
  env = {},
  dataDir,
  under = (command) => command,
}: ServerOptions = {}): Promise<ServerProcess> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), "throughline-data-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  let ended: Promise<number | null> = Promise.resolve(null);
  let said = "";

  const start = async () => {
    const [program = "", ...args] = under([process.execPath, "apps/server/src/main.ts"]);
    const started = spawn(program, args, {
      cwd: root,
      env: {
        ...process.env,
        LOG_LEVEL: "error",
        BOARDS_PER_HOUR: "100000",
        CONNECTS_PER_MINUTE: "100000",
        ...env,
        PORT: String(port),
        DATA_DIR: folder,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child = started;
    for (const stream of [started.stdout, started.stderr]) {
      stream?.on("data", (text: Buffer) => {
        said += text.toString();
      });
    }
    let isGone = false;
    ended = new Promise((resolve) =>
      started.once("exit", (code) => {
        isGone = true;
        resolve(code);
      }),
    );
    await untilReady(url, () => isGone).catch((error: unknown) => {
      throw new Error(`${error instanceof Error ? error.message : error}\n${said}`);
    });
  };
  const stop = async (signal: NodeJS.Signals = "SIGTERM") => {
    child?.kill(signal);
    const code = await ended;
    child = undefined;
    return code;
  };
  await start();
  return {
    url,
    port,
    dataDir: folder,
    get pid() {
      if (child?.pid === undefined) throw new Error("No server is running.");
      return child.pid;
    },
    output: () => said,
    start,
    stop,
    async dispose() {
      await stop("SIGKILL");
      if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (typeof address !== "object" || address === null) throw new Error("No free port was given.");
  return address.port;
}

async function untilReady(url: string, isGone: () => boolean): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (isGone()) throw new Error("The server ended before it was ready.");
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The server did not become ready at ${url}.`);
}
