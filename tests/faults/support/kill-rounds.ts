import { createRandom } from "../../bench/create-random.ts";
import { createBoard } from "./board-access.ts";
import type { ServerProcess } from "./server-process.ts";
import { readItems } from "./stock-client.ts";
import { createWitness } from "./witness.ts";
import { startWriter } from "./writer.ts";

/** How a server is killed again and again. */
export interface KillRounds {
  readonly rounds: number;
  readonly seed: number;
  /** Done before each round, which are numbered from 1. */
  readonly prepare?: (round: number) => void;
  /** Looks at what a killed server left, before it is started again. */
  readonly examine?: (dataDir: string) => void;
}

/** What came of it. */
export interface KillReport {
  /** How many changes were acknowledged, over all rounds. */
  readonly acknowledged: number;
  /** Everything that was not as promised, with the round it was found in; empty when all is well. */
  readonly broken: readonly string[];
}

const writersPerRound = 3;

/**
 * Kill a server at random moments while three clients write and delete, and compare what it holds after
 * each start with what was acknowledged in this round and all before. Stops at the first round that is wrong.
 */
export async function killAgainAndAgain(
  server: ServerProcess,
  { rounds, seed, prepare = () => {}, examine = () => {} }: KillRounds,
): Promise<KillReport> {
  const random = createRandom(seed);
  const witness = createWitness();
  const board = await createBoard(server.url);
  for (let round = 1; round <= rounds; round++) {
    prepare(round);
    const writers = await Promise.all(
      Array.from({ length: writersPerRound }, (_, i) => startWriter(board, `r${round}w${i}`, witness)),
    );
    await new Promise((resolve) => setTimeout(resolve, 100 + random() * 250));
    await server.stop("SIGKILL");
    for (const writer of writers) writer.stop();
    examine(server.dataDir);
    await server.start();
    const broken = witness.contradictions(await readItems(board));
    if (broken.length > 0)
      return { acknowledged: witness.acknowledged(), broken: [`Round ${round}:`, ...broken] };
  }
  return { acknowledged: witness.acknowledged(), broken: [] };
}
