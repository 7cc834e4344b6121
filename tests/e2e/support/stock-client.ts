import { type Board, openBoard } from "@throughline/board";
import { encodeFence, MessageKind, offerProtocols, type Role, readFence } from "@throughline/protocol";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { TestBoard } from "./make-board.ts";

/** A program on a board: an unmodified `WebsocketProvider` with a ticket, as anyone could write one. */
export interface StockClient {
  readonly board: Board;
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** How many document updates came in from the server since the start or the last `resetUpdates`. */
  updates(): number;
  resetUpdates(): void;
  /** Resolves once `check` holds, looked at after each change of the document. */
  until(check: (board: Board) => boolean, patience?: number): Promise<void>;
  /** Resolves once the server has dealt with everything this client sent so far. */
  settled(): Promise<void>;
  /** Resolves when the server says that it does not take what this client sends. */
  untilDenied(): Promise<void>;
  dispose(): void;
}

/** Connects to a board by the secret of one of its links; resolves when the document has arrived. */
export async function openStockClient(board: TestBoard, role: Role = "editor"): Promise<StockClient> {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${board.server.replace("http", "ws")}/sync`, board.id, doc, {
    protocols: offerProtocols(await requestTicket(board, role)),
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    // A ticket opens one socket; a provider that came back with it would only be turned away.
    shouldReconnect: () => false,
  });
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("The stock client was not synced in 10 s.")), 10_000);
    provider.on("sync", (synced) => {
      clearTimeout(timer);
      if (synced) resolve();
    });
  });
  let updates = 0;
  doc.on("update", (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) updates += 1;
  });
  const opened = openBoard(doc);
  return {
    board: opened,
    doc,
    provider,
    updates: () => updates,
    resetUpdates() {
      updates = 0;
    },
    until: (check, patience = 10_000) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!check(opened)) return;
          clearTimeout(timer);
          doc.off("afterTransaction", look);
          resolve();
        };
        const timer = setTimeout(() => {
          doc.off("afterTransaction", look);
          reject(new Error(`The stock client did not see it in ${patience} ms.`));
        }, patience);
        doc.on("afterTransaction", look);
        look();
      }),
    settled: () => askFence(provider),
    untilDenied: () =>
      new Promise((resolve) => {
        provider.messageHandlers[MessageKind.auth] = () => resolve();
      }),
    dispose() {
      provider.destroy();
      provider.awareness.destroy();
      doc.destroy();
    },
  };
}

/** A ticket by the secret of a link, as programs ask for one. */
async function requestTicket(board: TestBoard, role: Role): Promise<string> {
  const answer = await fetch(`${board.server}/api/boards/${board.id}/ticket`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ secret: board.secret(role), name: `Program (${role})` }),
  });
  if (!answer.ok) throw new Error(`No ticket: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { ticket: string }).ticket;
}

let fences = 0;

/** The opt-in fence: the server echoes it when everything before it on this socket is on disk. */
function askFence(provider: WebsocketProvider): Promise<void> {
  const number = ++fences;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("The server did not answer the fence in 10 s.")), 10_000);
    provider.messageHandlers[MessageKind.fence] = (_encoder, decoder) => {
      if (readFence(decoder) !== number) return;
      clearTimeout(timer);
      resolve();
    };
    provider.ws?.send(new Uint8Array(encodeFence(number)));
  });
}
