import { expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { createRandom } from "../bench/create-random.ts";
import { createBoard, ticketFor } from "./support/board-access.ts";
import { frames } from "./support/frames.ts";
import { readHealth } from "./support/health.ts";
import { connectRaw } from "./support/raw-client.ts";
import { launchServer } from "./support/server-process.ts";
import { connectStock, readItems } from "./support/stock-client.ts";

const races = Number(process.env.LEAVE_RACES ?? 300);
const seed = Number(process.env.LEAVE_SEED ?? Date.now() % 1_000_000);
const boardCount = 30;
const hands = 6;

test(
  `[S87] [S35] [S82] ${races} people edit and leave at once, while rooms come and go under them: no edit is lost (seed ${seed})`,
  async () => {
    const random = createRandom(seed);
    // Memory for fewer boards than there are, and none kept: nearly every entry loads a room and ends another.
    const server = await launchServer({ env: { MEMORY_FOR_BOARDS_MB: "1", IDLE_SECONDS: "0" } });
    onTestFinished(server.dispose);
    const boards = await Promise.all(Array.from({ length: boardCount }, () => createBoard(server.url)));
    const written = boards.map(() => new Set<string>());
    let race = 0;
    await Promise.all(
      Array.from({ length: hands }, async () => {
        while (race < races) {
          const number = race++;
          const at = Math.floor(random() * boardCount);
          const board = boards[at];
          if (board === undefined) throw new Error("There is no such board.");
          const key = `edit-${number}`;
          const doc = new Y.Doc();
          doc.getMap("items").set(key, number);
          const client = await connectRaw(board, { ticket: await ticketFor(board, "editor") });
          const style = random();
          // Some wait until they are in, and some for the answer: the room may be going rather than coming then.
          if (style > 0.6) await client.waitFor(0, 0);
          if (style > 0.8) await client.fence();
          client.send(frames.update(Y.encodeStateAsUpdate(doc)));
          client.socket.close();
          written[at]?.add(key);
          if (random() > 0.7) await client.closed;
          if (random() > 0.95) await new Promise((resolve) => setTimeout(resolve, random() * 200));
        }
      }),
    );
    const loads = (await readHealth(server.url)).figure("room_loads_total");
    for (const [at, board] of boards.entries()) {
      const kept = await readItems(board);
      const lost = [...(written[at] ?? [])].filter((key) => !(key in kept));
      expect({ at, lost }).toEqual({ at, lost: [] });
    }
    process.stdout.write(`seed ${seed}: ${races} races, ${loads} rooms loaded\n`);
    expect(loads).toBeGreaterThan(races / 10);
  },
  120_000 + races * 100,
);

test("[S35] fifty come first at once: the room is loaded once, and each is served only when it is", async () => {
  const server = await launchServer();
  onTestFinished(server.dispose);
  const board = await createBoard(server.url);
  const writer = await connectStock(board);
  writer.doc.transact(() => {
    for (let i = 0; i < 2000; i++) writer.items.set(`item-${i}`, { number: i, text: "x".repeat(100) });
  });
  await writer.fence();
  writer.leave();
  await server.stop();
  await server.start();
  const before = (await readHealth(server.url)).figure("room_loads_total");
  const tickets = await Promise.all(Array.from({ length: 50 }, () => ticketFor(board, "viewer")));
  const sizes = await Promise.all(
    tickets.map(async (ticket) => {
      const client = await connectRaw(board, { ticket });
      client.send(frames.step1(Y.encodeStateVector(new Y.Doc())));
      const answer = await client.waitFor(0, 1);
      client.drop();
      return answer.byteLength;
    }),
  );
  expect(new Set(sizes).size).toBe(1);
  expect(sizes[0]).toBeGreaterThan(200_000);
  expect((await readHealth(server.url)).figure("room_loads_total")).toBe(before + 1);
});
