import { setTimeout as rest } from "node:timers/promises";
import * as Y from "yjs";
import type { BoardAccess } from "./board-access.ts";
import { openLightSocket } from "./light-socket.ts";
import { readState } from "./read-state.ts";
import type { Target } from "./target.ts";
import { createWire, type Wire } from "./wire.ts";
import { createWriter, makeSeed } from "./writer.ts";

/** What a server had called taken, and what of it was gone after a `kill -9`. */
export interface KillResult {
  readonly acknowledged: number;
  readonly lost: number;
}

const CLIENTS = 20;
const EDITS_PER_SECOND = 10;

/** Kills a server after so many seconds of edits, starts it again and counts what it called safe and no longer has. */
export async function measureKill(target: Target, seconds: number): Promise<KillResult> {
  const running = await target.launch();
  try {
    const [board] = await running.openBoards(1, CLIENTS + 1);
    if (board === undefined) throw new Error("A board is needed.");
    const wire = createWire(target.wire, board.document);
    const seed = makeSeed(0, CLIENTS);
    await readState(board, board.offers[CLIENTS] ?? [], wire, seed);
    const writers = await Promise.all(
      board.offers.slice(0, CLIENTS).map((offer, at) => startWriter(target, wire, board, offer, seed, at)),
    );
    await rest(seconds * 1000);
    await running.kill();
    for (const { stop } of writers) stop();
    await running.start();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, await readState(board, await running.offerAgain(board), wire));
    const kept = ({ clientId }: { clientId: number }) => Y.getState(doc.store, clientId);
    return {
      acknowledged: writers.reduce((sum, writer) => sum + writer.acknowledged(), 0),
      lost: writers.reduce((sum, writer) => sum + Math.max(0, writer.acknowledged() - kept(writer)), 0),
    };
  } finally {
    await running.dispose();
  }
}

/** Someone who edits until stopped and counts what they were told is safe: by echo, by status, or by having sent it. */
async function startWriter(
  { wire: name }: Target,
  wire: Wire,
  { address }: BoardAccess,
  offer: readonly string[],
  seed: Uint8Array,
  card: number,
) {
  const writer = createWriter(seed, card);
  let acknowledged = 0;
  let isSeated = false;
  const socket = await openLightSocket(address, offer, (buffer, start, end) => {
    const heard = wire.read(buffer.subarray(start, end));
    if (heard.kind === "state") isSeated = true;
    if (heard.kind === "acknowledged") acknowledged = heard.number ?? acknowledged + 1;
  });
  const greeting = wire.greeting();
  if (greeting !== null) socket.send(greeting);
  socket.send(wire.askState(new Uint8Array([0])));
  let moves = 0;
  const timer = setInterval(() => {
    if (!isSeated || socket.isClosed) return;
    socket.send(wire.update(writer.move(moves)));
    moves += 1;
    const ask = wire.askAcknowledgement(writer.clock);
    if (ask !== null) socket.send(ask);
    if (name === "y-websocket") acknowledged = writer.clock;
  }, 1000 / EDITS_PER_SECOND);
  return {
    clientId: writer.clientId,
    acknowledged: () => acknowledged,
    stop() {
      clearInterval(timer);
      socket.drop();
    },
  };
}
