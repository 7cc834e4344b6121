import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { offerProtocols } from "@throughline/protocol";
import { createBoard, ticketFor } from "../../faults/support/board-access.ts";
import { freePort, launchServer } from "../../faults/support/server-process.ts";
import type { BoardAccess } from "./board-access.ts";
import type { WireName } from "./wire.ts";

/** One of the servers that are put side by side. */
export interface Target {
  readonly name: string;
  readonly wire: WireName;
  launch(): Promise<RunningTarget>;
}

/** A server in a process of its own. */
export interface RunningTarget {
  readonly pid: number;
  /** Makes so many documents, each with the offers for so many sockets. */
  openBoards(boards: number, sockets: number): Promise<BoardAccess[]>;
  /** The offer for one more socket to a board that is there already. */
  offerAgain(board: BoardAccess): Promise<readonly string[]>;
  kill(): Promise<void>;
  /** Starts it again on what it kept. */
  start(): Promise<void>;
  dispose(): Promise<void>;
}

/** This server as it is shipped, the two others as their own documentation runs them. */
export const targets: readonly Target[] = [
  {
    name: "y-websocket, minimal, in memory",
    wire: "y-websocket",
    launch: () => launchOther("serve-minimal.ts"),
  },
  { name: "Hocuspocus 4", wire: "hocuspocus", launch: () => launchOther("serve-hocuspocus.ts") },
  { name: "Throughline", wire: "throughline", launch: launchOurs },
];

async function launchOurs(): Promise<RunningTarget> {
  // As `pnpm serve` starts it.
  const server = await launchServer({
    under: ([node = "", ...rest]) => [node, "--max-semi-space-size=8", ...rest],
  });
  const made = new Map<string, Awaited<ReturnType<typeof createBoard>>>();
  const offerAgain = async ({ document }: { document: string }) => {
    const board = made.get(document);
    if (board === undefined) throw new Error(`There is no board ${document}.`);
    return offerProtocols(await ticketFor(board, "editor"));
  };
  return {
    get pid() {
      return server.pid;
    },
    async openBoards(boards, sockets) {
      const accesses: BoardAccess[] = [];
      for (let at = 0; at < boards; at++) {
        const board = await createBoard(server.url);
        made.set(board.id, board);
        const offers: (readonly string[])[] = [];
        for (let seat = 0; seat < sockets; seat++) offers.push(await offerAgain({ document: board.id }));
        accesses.push({ document: board.id, address: `${server.url}/sync/${board.id}`, offers });
      }
      return accesses;
    },
    offerAgain,
    kill: async () => void (await server.stop("SIGKILL")),
    start: server.start,
    dispose: server.dispose,
  };
}

async function launchOther(program: string): Promise<RunningTarget> {
  const folder = mkdtempSync(join(tmpdir(), "throughline-bench-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const start = async () => {
    child = spawn(process.execPath, [join(import.meta.dirname, program)], {
      env: { ...process.env, PORT: String(port), DATA_DIR: folder },
      stdio: ["ignore", "ignore", "inherit"],
    });
    const deadline = Date.now() + 20_000;
    while (!(await fetch(url).catch(() => undefined))?.ok) {
      if (Date.now() > deadline || child.exitCode !== null) throw new Error(`${program} did not start.`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const kill = async () => {
    const gone = new Promise((resolve) => child?.once("exit", resolve));
    child?.kill("SIGKILL");
    await gone;
  };
  await start();
  return {
    get pid() {
      if (child?.pid === undefined) throw new Error(`${program} does not run.`);
      return child.pid;
    },
    openBoards: (boards, sockets) =>
      Promise.resolve(
        Array.from({ length: boards }, (_, at) => ({
          document: `board-${at}`,
          address: `${url}/board-${at}`,
          offers: Array.from({ length: sockets }, () => []),
        })),
      ),
    offerAgain: () => Promise.resolve([]),
    kill,
    start,
    async dispose() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
