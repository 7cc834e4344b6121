import { addItems, moveItems, openBoard, readBoardItem } from "@throughline/board";
import type { TestBoard } from "../e2e/support/make-board.ts";
import { openStockClient, type StockClient } from "../e2e/support/stock-client.ts";
import { percentile } from "./percentile.ts";

/** How long an edit takes from one person of a full room to the others, in milliseconds. */
export interface RoomRecord {
  readonly clients: number;
  readonly edits: number;
  /** The share of receivers that had the last move of each card in the end. */
  readonly delivered: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/**
 * `clients` stock clients on one board, each moving its own card `rate` times a second for `seconds`. A move
 * writes the time it was made as the place, so every receiver can tell how old it is. All of them share this one
 * process, so the figure includes the work of all receivers: it is an upper bound for the server.
 */
export async function measureRoom(
  board: TestBoard,
  clients: number,
  rate: number,
  seconds: number,
): Promise<RoomRecord> {
  const people: StockClient[] = [];
  for (let at = 0; at < clients; at++) people.push(await openStockClient(board));
  const ids = people.map((_, at) => `mover-${String(at).padStart(4, "0")}`);
  const first = people[0];
  if (!first) throw new Error("A room needs someone in it.");
  addItems(
    first.board,
    ids.map((id) => ({ id, kind: "note" as const, pos: [0, 0] as const })),
  );
  await Promise.all(people.map((person) => person.until((seen) => seen.items.size >= clients)));

  const began = performance.now();
  const ages: number[] = [];
  for (const person of people) {
    person.board.items.observeDeep((events, transaction) => {
      if (transaction.origin !== person.provider) return;
      const now = performance.now() - began;
      for (const event of events) {
        const pos: unknown =
          event.changes.keys.has("pos") && "get" in event.target && event.target.get("pos");
        if (Array.isArray(pos)) ages.push(now - Number(pos[0]));
      }
    });
  }
  let edits = 0;
  await Promise.all(
    people.map(async (person, at) => {
      for (let round = 0; round < rate * seconds; round++) {
        const due = began + (round / rate) * 1000 + (at * 1000) / rate / clients;
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
        moveItems(openBoard(person.doc), [[ids[at] ?? "", [performance.now() - began, round]]]);
        edits += 1;
      }
    }),
  );
  await Promise.all(people.map((person) => person.settled()));
  const last = rate * seconds - 1;
  // Moves of one card that travel in one frame are seen as one, so what counts is that the last one is there.
  const arrived = () =>
    people.flatMap(({ board: seen }) => ids.filter((id) => readBoardItem(seen, id)?.pos[1] === last)).length;
  const deadline = performance.now() + 10_000;
  while (arrived() < clients * clients && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const delivered = arrived() / clients ** 2;
  for (const person of people) person.dispose();
  return {
    clients,
    edits,
    delivered,
    p50: percentile(ages, 0.5),
    p95: percentile(ages, 0.95),
    p99: percentile(ages, 0.99),
  };
}
