import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { SCHEMA_VERSION } from "@throughline/model";
import {
  type CloseName,
  CloseReasons,
  parseRoom,
  readProtocolOffer,
  roomOf,
  SUBPROTOCOL,
  talkRoomOf,
} from "@throughline/protocol";
import { type WebSocket, WebSocketServer } from "ws";
import { type Entrant, judgeStay } from "../auth/access.ts";
import type { Admission } from "../auth/tickets.ts";
import { addressOf } from "../http/caller.ts";
import { refuseSocket } from "../http/refuse-socket.ts";
import { isOverloadError } from "../rooms/overload-error.ts";
import type { Room } from "../rooms/room.ts";
import { createTurns } from "../rooms/turns.ts";
import type { Services } from "../services.ts";
import { isDamageError } from "../storage/storage-error.ts";
import { type Connection, createConnection } from "./connection.ts";
import { SyncSocket } from "./sync-socket.ts";

/** The websocket side of a server. */
export interface SyncEndpoint {
  readonly sockets: ReadonlySet<WebSocket>;
  /** Take no one in any more. */
  close(): void;
}

/** A frame in thousands of pieces costs far more than its bytes. */
const fragmentBounds = { maxFragments: 1024, maxBufferedChunks: 64 * 1024 };

/** How long a refused socket has to say goodbye. */
const refusedGraceMs = 2000;
/** How long one room may keep the others waiting. */
const sliceMs = 4;
/** Frames of one connection that wait for their room's turn before no more are read. */
const mostWaiting = 64;

/** Answer `/sync/:room` on this HTTP server: who may come in is decided before anything is allocated. */
export function attachSync(server: Server, services: Services): SyncEndpoint {
  const { config, tickets, hub, committer, directory, metrics, health, logger } = services;
  const sockets = new Set<WebSocket>();
  const turns = createTurns(sliceMs);
  const most = config.limits.peoplePerBoard;
  const crowdOf = (board: string) =>
    Math.max(...[roomOf(board), talkRoomOf(board)].map((name) => hub.peek(name)?.members.size ?? 0));
  const wss = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: config.limits.frameBytes,
    ...fragmentBounds,
    WebSocket: SyncSocket,
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  });

  wss.on("wsClientError", (_error, socket) => refuseSocket(socket, 400));

  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on("error", () => socket.destroy());
    const room = roomIn(request.url);
    if (room === null) return refuseSocket(socket, 404);
    const { origin, host, "sec-fetch-site": site } = request.headers;
    if (!services.originCheck(origin, host, site === undefined ? undefined : String(site)))
      return refuseSocket(socket, 403);
    if (health.isDraining()) return refuseSocket(socket, 503);
    if (!services.limits.connects.allow(addressOf(request, config.trustedProxies)))
      return refuseSocket(socket, 429);
    const { ticket } = readProtocolOffer(request.headers["sec-websocket-protocol"]);
    wss.handleUpgrade(request, socket, head, (ws) => {
      sockets.add(ws);
      ws.once("close", () => sockets.delete(ws));
      const admission = ticket === null ? null : tickets.redeem(ticket);
      if (admission === null || admission.room !== room) sendAway(ws, "notAuthenticated");
      else if (admission.schema !== null && admission.schema < SCHEMA_VERSION) sendAway(ws, "oldClient");
      else void enter(ws, socket, admission);
    });
    return undefined;
  });

  /** Refused by a close code and not by a status, which a browser would hide from its page. */
  function sendAway(ws: WebSocket, reason: CloseName): void {
    const { code, name } = CloseReasons[reason];
    metrics.closes.inc({ reason: name });
    logger.debug({ reason: name }, "a socket was refused");
    ws.on("error", () => {});
    ws.close(code, name);
    // Whoever does not answer could go on sending until its side of the goodbye is given up.
    setTimeout(() => ws.terminate(), refusedGraceMs).unref();
  }

  async function enter(ws: WebSocket, stream: Duplex, admission: Admission): Promise<void> {
    const startedAt = performance.now();
    let leave = () => {};
    const connection = createConnection(ws, stream, admission, config.limits, metrics, () => leave());
    const { member } = connection;
    const entrant: Entrant = { ...admission, board: parseRoom(admission.room)?.board ?? "" };
    try {
      if (committer.failing && member.canWrite) return member.close("rejoin");
      const before = await judgeStay(directory, entrant);
      if (before !== null) return member.close(before);
      const hold = await hub.open(admission.room);
      if (hold === null) return member.close("notAuthenticated");
      const { room } = hold;
      if (crowdOf(room.address.board) >= most) member.close("overloaded");
      // Deleted, or given up as broken, while this one was on its way in.
      if (hub.peek(admission.room) !== room) member.close("rejoin");
      if (connection.isEnded()) return hold.release();
      room.join(member);
      logger.debug({ room: room.name, member: member.id, role: member.user.role }, "someone came in");
      let isAttached = false;
      const depart = () => {
        room.leave(member);
        hold.release();
        logger.debug({ room: room.name, member: member.id }, "someone left");
      };
      // Whoever left before it could be heard is heard first: what it said on leaving counts too.
      leave = () => {
        if (isAttached || connection.isEnded()) turns.take(room, depart);
      };
      // Once more, now that a revocation would be heard: it may have come while the room was loading.
      const since = await judgeStay(directory, entrant).catch((error: unknown) => {
        logger.error({ err: error }, "a right could not be checked again");
        return "internalError" as const;
      });
      if (since !== null) member.close(since);
      isAttached = true;
      listen(connection, room);
      if (ws.readyState === ws.CLOSED) leave();
      metrics.joinTime.observe((performance.now() - startedAt) / 1000);
    } catch (error) {
      if (isOverloadError(error)) return member.close("overloaded");
      logger.error({ err: error }, "a socket could not enter its room");
      member.close(isDamageError(error) ? "boardDamaged" : "internalError");
    }
    return undefined;
  }

  /** Hand what a connection sends to its room when it is the room's turn; read no further while much waits. */
  function listen(connection: Connection, room: Room): void {
    let waiting = 0;
    connection.attach((frame) => {
      waiting += 1;
      if (waiting === mostWaiting) connection.hold();
      turns.take(room, () => {
        waiting -= 1;
        if (waiting === 0) connection.letGo();
        if (connection.isEnded()) return;
        const startedAt = performance.now();
        room.receive(connection.member, frame);
        connection.chargeTime(performance.now() - startedAt);
      });
    });
  }

  return { sockets, close: () => wss.close() };
}

function roomIn(url: string | undefined): string | null {
  const path = (url ?? "").split("?", 1)[0] ?? "";
  const room = path.startsWith("/sync/") ? path.slice("/sync/".length) : "";
  return parseRoom(room) === null ? null : room;
}
