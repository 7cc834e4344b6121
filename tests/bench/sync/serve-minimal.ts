// The least that serves the y-websocket protocol: every message is applied and passed on at once, from memory.
// `PORT=1234 node tests/bench/sync/serve-minimal.ts`; prints a line when it listens.
import { createServer } from "node:http";
import { createDecoder, readVarUint, readVarUint8Array } from "lib0/decoding";
import { createEncoder, length, toUint8Array, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { type WebSocket, WebSocketServer } from "ws";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import { readSyncMessage, writeUpdate } from "y-protocols/sync";
import { Doc } from "yjs";

const SYNC = 0;
const AWARENESS = 1;

interface Room {
  readonly doc: Doc;
  readonly awareness: Awareness;
  readonly sockets: Set<WebSocket>;
}

const rooms = new Map<string, Room>();

function openRoom(name: string): Room {
  const doc = new Doc();
  const room: Room = { doc, awareness: new Awareness(doc), sockets: new Set() };
  const tellAll = (message: Uint8Array) => {
    for (const socket of room.sockets) socket.send(message);
  };
  doc.on("update", (update: Uint8Array) => {
    const encoder = createEncoder();
    writeVarUint(encoder, SYNC);
    writeUpdate(encoder, update);
    tellAll(toUint8Array(encoder));
  });
  room.awareness.on("update", (change: Record<"added" | "updated" | "removed", number[]>) => {
    const encoder = createEncoder();
    writeVarUint(encoder, AWARENESS);
    const changed = [...change.added, ...change.updated, ...change.removed];
    writeVarUint8Array(encoder, encodeAwarenessUpdate(room.awareness, changed));
    tellAll(toUint8Array(encoder));
  });
  rooms.set(name, room);
  return room;
}

const server = createServer((_, response) => response.end("ready"));
new WebSocketServer({ server, perMessageDeflate: false }).on("connection", (socket, request) => {
  const name = request.url ?? "";
  const room = rooms.get(name) ?? openRoom(name);
  room.sockets.add(socket);
  socket.on("close", () => room.sockets.delete(socket));
  socket.on("message", (data: Buffer) => {
    const decoder = createDecoder(data);
    const kind = readVarUint(decoder);
    if (kind === AWARENESS) applyAwarenessUpdate(room.awareness, readVarUint8Array(decoder), socket);
    if (kind !== SYNC) return;
    const encoder = createEncoder();
    writeVarUint(encoder, SYNC);
    readSyncMessage(decoder, encoder, room.doc, socket);
    if (length(encoder) > 1) socket.send(toUint8Array(encoder));
  });
});
server.listen(Number(process.env.PORT), "127.0.0.1", () => console.log("ready"));
