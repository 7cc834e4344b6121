import { encodeFence, offerProtocols, type Role, readFence } from "@throughline/protocol";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { type Board, ticketFor } from "./board-access.ts";

/** An unmodified `WebsocketProvider` with its document, and the opt-in fence beside it. */
export interface StockClient {
  readonly doc: Y.Doc;
  readonly items: Y.Map<unknown>;
  readonly provider: WebsocketProvider;
  /** Asks the server to echo this number once everything sent so far is on its disk. */
  ask(fence: number): void;
  /** Called with every number that comes back. */
  onEcho(listener: (fence: number) => void): void;
  /** Resolves when everything done so far is on the server's disk; rejects after this many milliseconds. */
  fence(patience?: number): Promise<void>;
  /** Closes the socket and forgets the document. */
  leave(): void;
}

/** Where and as whom to connect. */
export interface StockClientOptions {
  readonly role?: Role;
  readonly room?: string;
  readonly doc?: Y.Doc;
}

/** Connects a stock client by a program's ticket; resolves when it is in sync. */
export async function connectStock(
  board: Board,
  { role = "editor", room = board.id, doc = new Y.Doc() }: StockClientOptions = {},
): Promise<StockClient> {
  const provider = new WebsocketProvider(`${board.url.replace("http", "ws")}/sync`, room, doc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    protocols: offerProtocols(await ticketFor(board, role, room)),
  });
  const listeners = new Set<(fence: number) => void>();
  let lastFence = 0;
  provider.messageHandlers[100] = (_encoder, decoder) => {
    const echoed = readFence(decoder);
    if (echoed !== null) for (const listener of [...listeners]) listener(echoed);
  };
  const ask = (fence: number) => provider.ws?.send(encodeFence(fence));
  if (!provider.synced) await new Promise<void>((resolve) => provider.once("sync", () => resolve()));
  return {
    doc,
    items: doc.getMap("items"),
    provider,
    ask,
    onEcho: (listener) => void listeners.add(listener),
    fence(patience = 15_000) {
      lastFence += 1;
      const wanted = lastFence;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          listeners.delete(hear);
          reject(new Error("The fence did not come back."));
        }, patience);
        function hear(echoed: number): void {
          if (echoed !== wanted) return;
          clearTimeout(timer);
          listeners.delete(hear);
          resolve();
        }
        listeners.add(hear);
        ask(wanted);
      });
    },
    leave() {
      provider.destroy();
      doc.destroy();
    },
  };
}

/** Everything in the map of items that a fresh client is given. */
export async function readItems(board: Board): Promise<Record<string, unknown>> {
  const client = await connectStock(board, { role: "viewer" });
  const items = client.items.toJSON();
  client.leave();
  return items;
}
