import { decodeFence, encodeFence, offerProtocols, type Role } from "@throughline/protocol";
import { onTestFinished, vi } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { PATIENCE } from "./patience.ts";
import type { TestBoard, TestServer } from "./test-server.ts";

/** An unmodified `WebsocketProvider` with its document. */
export interface StockClient {
  readonly doc: Y.Doc;
  readonly items: Y.Map<unknown>;
  readonly provider: WebsocketProvider;
  /** Resolves when everything done so far is on the server's disk. */
  fence(): Promise<void>;
  /** Resolves with the close code of a permanent close. */
  readonly closed: Promise<number>;
}

/** Where and as whom to connect. */
export interface StockClientOptions {
  readonly room?: string;
  readonly name?: string;
  readonly doc?: Y.Doc;
}

/** Connect a stock client by a program's ticket, and wait until it is in sync. */
export async function connectStock(
  server: TestServer,
  board: TestBoard,
  role: Role,
  { room = board.id, name = role, doc = new Y.Doc() }: StockClientOptions = {},
): Promise<StockClient> {
  const provider = new WebsocketProvider(`${server.url.replace("http", "ws")}/sync`, room, doc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    protocols: offerProtocols(await server.ticket(board, role, room, name)),
  });
  onTestFinished(() => {
    provider.destroy();
    doc.destroy();
  });
  const echoed = new Set<number>();
  let lastFence = 0;
  provider.messageHandlers[100] = (_encoder, decoder) => {
    const n = decodeFence(decoder.arr);
    decoder.pos = decoder.arr.byteLength;
    if (n !== null) echoed.add(n);
  };
  const closed = new Promise<number>((resolve) => provider.on("closed", ({ code }) => resolve(code)));
  await vi.waitFor(() => {
    if (!provider.synced) throw new Error("not in sync");
  }, PATIENCE);
  return {
    doc,
    items: doc.getMap("items"),
    provider,
    closed,
    async fence() {
      lastFence += 1;
      const n = lastFence;
      provider.ws?.send(encodeFence(n));
      await vi.waitFor(() => {
        if (!echoed.has(n)) throw new Error("not echoed");
      }, PATIENCE);
    },
  };
}
