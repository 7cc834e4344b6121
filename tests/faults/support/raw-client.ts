import type { Socket } from "node:net";
import { encodeFence, offerProtocols, type Role } from "@throughline/protocol";
import { WebSocket } from "ws";
import { type Board, ticketFor } from "./board-access.ts";

/** How a socket ended, as its own side saw it: 1006 when it was cut without a word. */
export interface Ending {
  readonly code: number;
  readonly reason: string;
}

/** A socket without manners: sends any bytes, answers nothing, keeps every frame. */
export interface RawClient {
  /** Every frame the server sent so far, in order. */
  readonly frames: Uint8Array[];
  readonly socket: WebSocket;
  /** How it ended, or `null` while it is open. */
  readonly ending: Ending | null;
  /** Resolves when it has ended. Never rejects. */
  readonly closed: Promise<Ending>;
  /** Sends one binary message; does nothing once the socket has ended. */
  send(frame: Uint8Array): void;
  /** Writes bytes below the websocket layer, where one can lie about frames; resolves when they are handed over. */
  sendBytes(bytes: Uint8Array): Promise<void>;
  /**
   * Resolves with what `find` finds in the frames, now or later. Rejects when the socket ends first, or
   * after this many milliseconds.
   */
  waitUntil<T>(find: (frames: readonly Uint8Array[]) => T | undefined, patience?: number): Promise<T>;
  /** Resolves with the first frame of this kind (its first byte), and of this step (its second) if given. */
  waitFor(kind: number, step?: number, patience?: number): Promise<Uint8Array>;
  /** Asks for an echo that was not asked for before, and resolves when it comes. */
  fence(patience?: number): Promise<void>;
  /** Drops the socket without a goodbye. */
  drop(): void;
}

/** Where and as whom to connect. With a `ticket` none is asked for, and with a `path` it goes there instead of to its room. */
export interface RawClientOptions {
  readonly role?: Role;
  readonly room?: string;
  readonly ticket?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const usualPatience = 60_000;

/** Opens a socket; resolves once it is open, which is before it is known whether it may stay. Rejects with the status when the upgrade was refused. */
export async function connectRaw(
  board: Board,
  { role = "editor", room = board.id, ticket, path = `/sync/${room}`, headers = {} }: RawClientOptions = {},
): Promise<RawClient> {
  // A server that was busy for long closes kept HTTP connections at the very moment when one is used again.
  const ask = () => ticketFor(board, role, room).catch(() => ticketFor(board, role, room));
  const socket = new WebSocket(
    board.url.replace("http", "ws") + path,
    offerProtocols(ticket ?? (await ask())),
    { headers, perMessageDeflate: false },
  );
  const frames: Uint8Array[] = [];
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  let stream: Socket | null = null;
  let ending: Ending | null = null;
  let lastFence = 2 ** 40;
  socket.once("upgrade", (answer) => {
    stream = answer.socket;
  });
  socket.on("message", (data: Buffer) => {
    frames.push(new Uint8Array(data));
    tell();
  });
  socket.on("error", () => {});
  const closed = new Promise<Ending>((resolve) =>
    socket.once("close", (code, reason) => {
      ending = { code, reason: reason.toString() };
      resolve(ending);
      tell();
    }),
  );
  await new Promise<void>((resolve, reject) => {
    socket.once("open", resolve);
    socket.once("error", reject);
  });

  function waitUntil<T>(
    find: (frames: readonly Uint8Array[]) => T | undefined,
    patience = usualPatience,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => finish(() => reject(new Error("The awaited frame did not come."))),
        patience,
      );
      function finish(settle: () => void): void {
        clearTimeout(timer);
        listeners.delete(look);
        settle();
      }
      function look(): void {
        const found = find(frames);
        if (found !== undefined) finish(() => resolve(found));
        else if (ending !== null) {
          const { code, reason } = ending;
          finish(() =>
            reject(new Error(`The socket ended with ${code} ${reason} before the awaited frame.`)),
          );
        }
      }
      listeners.add(look);
      look();
    });
  }

  return {
    frames,
    socket,
    get ending() {
      return ending;
    },
    closed,
    send(frame) {
      if (socket.readyState === WebSocket.OPEN) socket.send(frame);
    },
    sendBytes(bytes) {
      return new Promise((resolve) => {
        if (stream === null || stream.destroyed) resolve();
        else stream.write(bytes, () => resolve());
      });
    },
    waitUntil,
    waitFor: (kind, step, patience) =>
      waitUntil(
        (all) => all.find((frame) => frame[0] === kind && (step === undefined || frame[1] === step)),
        patience,
      ),
    async fence(patience) {
      lastFence += 1;
      const asked = Buffer.from(encodeFence(lastFence));
      if (socket.readyState === WebSocket.OPEN) socket.send(asked);
      await waitUntil((all) => (all.some((frame) => asked.equals(frame)) ? true : undefined), patience);
    },
    drop: () => socket.terminate(),
  };
}
