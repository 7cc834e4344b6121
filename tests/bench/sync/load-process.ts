// The load, in a process of its own: `fork` it, send it a LoadPlan, and it sends a LoadResult back.
import { setTimeout as rest } from "node:timers/promises";
import { MessageKind } from "@throughline/protocol";
import * as Y from "yjs";
import { type Arrivals, createArrivals } from "./arrivals.ts";
import type { BoardAccess } from "./board-access.ts";
import { type LightSocket, openLightSocket } from "./light-socket.ts";
import type { LoadPlan, LoadResult } from "./load-plan.ts";
import { readCpuSeconds, readResidentMegabytes } from "./process-figures.ts";
import { readState } from "./read-state.ts";
import { createWire, type Wire } from "./wire.ts";
import { createWriter, makeSeed, scanMoves, type Writer } from "./writer.ts";

interface Client {
  readonly socket: LightSocket;
  readonly writer: Writer;
  readonly wire: Wire;
  moves: number;
}

process.once("message", (plan: LoadPlan) => {
  run(plan).then(
    (result) => process.send?.(result, () => process.exit(0)),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});

async function run(plan: LoadPlan): Promise<LoadResult> {
  const arrivals = createArrivals(plan.boards.length * plan.perBoard, plan.perBoard);
  const clients: Client[] = [];
  for (const [at, board] of plan.boards.entries()) {
    clients.push(...(await openBoard(plan, board, at * plan.perBoard, arrivals)));
  }
  const stop = drive(clients, plan.rate, arrivals);
  await rest(plan.warmSeconds * 1000);

  const before = readCpuSeconds(plan.pid);
  const ownBefore = readCpuSeconds(process.pid);
  arrivals.open();
  const until = performance.now() + plan.seconds * 1000;
  let peakMegabytes = 0;
  while (performance.now() < until) {
    await rest(Math.min(200, Math.max(1, until - performance.now())));
    peakMegabytes = Math.max(peakMegabytes, readResidentMegabytes(plan.pid));
  }
  arrivals.close();
  stop();
  const cpuSeconds = readCpuSeconds(plan.pid) - before;
  const loadCpuSeconds = readCpuSeconds(process.pid) - ownBefore;

  const deadline = performance.now() + plan.patienceSeconds * 1000;
  while (arrivals.missing > 0 && performance.now() < deadline) await rest(20);
  const gone = clients.filter(({ socket }) => socket.isClosed).length;
  if (gone > 0) console.error(`${gone} sockets were closed by the server.`);
  return {
    p50: arrivals.latency(0.5),
    p95: arrivals.latency(0.95),
    p99: arrivals.latency(0.99),
    cpuSeconds,
    peakMegabytes: Math.max(peakMegabytes, readResidentMegabytes(plan.pid)),
    endMegabytes: readResidentMegabytes(plan.pid),
    delivered: arrivals.share(),
    isComplete: await holdsEverything(plan, clients),
    loadCpuSeconds,
  };
}

/** Seeds one board and seats its clients, the first of them with the card number `first`. */
async function openBoard(
  { wire: name, perBoard }: LoadPlan,
  board: BoardAccess,
  first: number,
  arrivals: Arrivals,
): Promise<Client[]> {
  const wire = createWire(name, board.document);
  const seed = makeSeed(first, perBoard);
  await readState(board, board.offers[perBoard] ?? [], wire, seed);
  return Promise.all(
    Array.from({ length: perBoard }, async (_, at) => {
      const card = first + at;
      const { promise: seated, resolve: seat } = Promise.withResolvers<void>();
      let isSeated = false;
      const note = (from: number, number: number) => arrivals.arrived(card, from, number);
      const socket = await openLightSocket(board.address, board.offers[at] ?? [], (buffer, start, end) => {
        if (buffer[start + wire.kindAt] !== MessageKind.sync) return;
        if (isSeated) scanMoves(buffer, start, end, note);
        else if (wire.read(buffer.subarray(start, end)).kind === "state") {
          isSeated = true;
          seat();
        }
      });
      const greeting = wire.greeting();
      if (greeting !== null) socket.send(greeting);
      const doc = new Y.Doc();
      Y.applyUpdate(doc, seed);
      socket.send(wire.askState(Y.encodeStateVector(doc)));
      await seated;
      return { socket, writer: createWriter(seed, card), wire, moves: 0 };
    }),
  );
}

/** Makes every client edit and point `rate` times a second, all of them evenly after each other. */
function drive(clients: readonly Client[], rate: number, arrivals: Arrivals): () => void {
  const slots = 2 * clients.length;
  const slotMs = 1000 / rate / slots;
  const began = performance.now();
  let done = 0;
  const timer = setInterval(() => {
    const due = Math.floor((performance.now() - began) / slotMs);
    for (; done < due; done++) {
      const slot = done % slots;
      const card = slot % 2 === 0 ? slot / 2 : (((slot - 1) / 2 + clients.length / 2) % clients.length) | 0;
      const client = clients[card];
      if (client === undefined) continue;
      const { socket, writer, wire } = client;
      if (slot % 2 === 0) {
        const update = wire.update(writer.move(client.moves));
        arrivals.sent(card, client.moves);
        client.moves += 1;
        socket.send(update);
      } else socket.send(wire.presence(writer.point(done % 1440, done % 900)));
    }
  }, 1);
  return () => clearInterval(timer);
}

/** Whether newcomers to all boards are given exactly what their writers wrote. */
async function holdsEverything({ boards, perBoard }: LoadPlan, clients: readonly Client[]): Promise<boolean> {
  for (const [at, board] of boards.entries()) {
    const seats = clients.slice(at * perBoard, (at + 1) * perBoard);
    const wire = seats[0]?.wire;
    if (wire === undefined) return false;
    const doc = new Y.Doc();
    Y.applyUpdate(doc, await readState(board, board.offers[perBoard + 1] ?? [], wire));
    if (seats.some(({ writer }) => Y.getState(doc.store, writer.clientId) !== writer.clock)) return false;
    doc.destroy();
  }
  return true;
}
