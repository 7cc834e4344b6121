import { afterAll, beforeAll, expect } from "vitest";
import { type Board, createBoard } from "./board-access.ts";
import { placeWitness, type Witness } from "./honest-witness.ts";
import { type ProcessCost, processCost } from "./process-cost.ts";
import { connectRaw } from "./raw-client.ts";
import { launchServer, type ServerProcess } from "./server-process.ts";
import { connectStock } from "./stock-client.ts";

/** A real server with one board and a witness on it, for all tests of a file. */
export interface Stage {
  readonly server: ServerProcess;
  readonly board: Board;
  readonly witness: Witness;
  /** Sends these frames one after the other from a fresh socket and tells the code by which it was closed. */
  closeCodeOf(frames: readonly Uint8Array[], options?: Parameters<typeof connectRaw>[1]): Promise<number>;
  /** Runs an attack and tells what it cost the server, in seconds of its processor and megabytes it holds then. */
  costOf(attack: () => Promise<void>): Promise<ProcessCost>;
  /** The witness is unharmed, and finds everything as it was after the server was killed and came back. */
  expectUnharmed(): Promise<void>;
}

/** A machine that does much else takes its time to start a server. */
const patienceMs = 120_000;

/** Sets the stage when the first test of a file begins, and clears it after the last. */
export function stageAttack(env: Readonly<Record<string, string>> = {}): Stage {
  let server: ServerProcess | undefined;
  let board: Board | undefined;
  let witness: Witness | undefined;
  const given = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error("The stage is set when the first test begins.");
    return part;
  };
  const stage: Stage = {
    get server() {
      return given(server);
    },
    get board() {
      return given(board);
    },
    get witness() {
      return given(witness);
    },
    async closeCodeOf(frames, options) {
      const raw = await connectRaw(stage.board, options);
      // Before it is heard, frames are kept only up to a number.
      await raw.fence().catch(() => {});
      for (const frame of frames) raw.send(frame);
      return (await raw.closed).code;
    },
    async costOf(attack) {
      const before = processCost(stage.server.pid);
      await attack();
      const after = processCost(stage.server.pid);
      return { ...after, cpuSeconds: after.cpuSeconds - before.cpuSeconds };
    },
    async expectUnharmed() {
      await stage.witness.goOn();
      await stage.witness.expectUnharmed();
      await stage.server.stop("SIGKILL");
      await stage.server.start();
      const newcomer = await connectStock(stage.board, { role: "viewer" });
      expect(newcomer.items.toJSON()).toEqual(stage.witness.reference.getMap("items").toJSON());
      newcomer.leave();
    },
  };
  beforeAll(async () => {
    server = await launchServer({ env });
    board = await createBoard(server.url);
    witness = await placeWitness(board);
  }, patienceMs);
  afterAll(async () => {
    witness?.leave();
    await server?.dispose();
  }, patienceMs);
  return stage;
}
