import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { createRandom } from "../bench/create-random.ts";
import { type Board, createBoard } from "./support/board-access.ts";
import { launchServer } from "./support/server-process.ts";
import { connectStock, readItems } from "./support/stock-client.ts";

const rounds = Number(process.env.KILL_ROUNDS ?? 50);
const clients = 3;
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);

/** A stock client that writes as fast as it may and remembers what the server promised to keep. */
async function startWriter(board: Board, name: string, promised: Set<string>) {
  const { provider, items, ask, onEcho, leave } = await connectStock(board);
  const asked = new Map<number, string[]>();
  let unasked: string[] = [];
  let count = 0;
  onEcho((fence) => {
    for (const key of asked.get(fence) ?? []) promised.add(key);
    asked.delete(fence);
  });
  const timer = setInterval(() => {
    if (!provider.synced || provider.ws?.readyState !== WebSocket.OPEN) return;
    const key = `${name}-${count}`;
    count += 1;
    items.set(key, count);
    unasked.push(key);
    if (count % 3 !== 0) return;
    asked.set(count, unasked);
    unasked = [];
    ask(count);
  }, 2);
  return {
    stop() {
      clearInterval(timer);
      leave();
    },
  };
}

test(`[S30] [S12] ${rounds} times kill -9 at a random moment: nothing acknowledged is lost (seed ${seed})`, async () => {
  const random = createRandom(seed);
  const promised = new Set<string>();
  const server = await launchServer();
  onTestFinished(server.dispose);
  const board = await createBoard(server.url);
  for (let round = 0; round < rounds; round++) {
    const writers = await Promise.all(
      Array.from({ length: clients }, (_, i) => startWriter(board, `r${round}w${i}`, promised)),
    );
    await new Promise((resolve) => setTimeout(resolve, 100 + random() * 250));
    await server.stop("SIGKILL");
    for (const writer of writers) writer.stop();
    await server.start();
    const kept = await readItems(board);
    const lost = [...promised].filter((key) => !(key in kept));
    expect({ round, lost }).toEqual({ round, lost: [] });
  }
  process.stdout.write(`seed ${seed}: ${promised.size} acknowledged changes kept\n`);
  expect(promised.size).toBeGreaterThan(rounds * 10);
}, 300_000);
