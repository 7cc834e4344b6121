import {
  CloseReasons,
  encodeFence,
  isPermanent,
  MessageKind,
  offerProtocols,
  readFence,
  SyncKind,
} from "@throughline/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { type Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import { writeSyncStep1 } from "y-protocols/sync";
import { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";
import {
  type ConnectionEvent,
  type ConnectionState,
  isConnected,
  nextState,
  pauseBefore,
} from "./connection-state.ts";

/** A single-use ticket, or why there is none. `permanent`: asking again cannot help. */
export type TicketAnswer =
  | { readonly ok: true; readonly ticket: string }
  | { readonly ok: false; readonly permanent: boolean };

export interface ConnectionEars {
  /** `tries` counts the tries that failed since the last time all was well. */
  onState(state: ConnectionState, tries: number): void;
  /** Both sides have everything the other had: a fence sent from now on covers all changes. */
  onReady(): void;
  onFence(n: number): void;
  /** The server did not take what this page sent, because of its role. */
  onDenied(): void;
  /** The server closed the connection for good, with this code. */
  onClosed(code: number): void;
}

export interface Connection {
  readonly awareness: Awareness;
  state(): ConnectionState;
  start(): void;
  /** The machine may have slept, or the network changed: make sure that the line is alive. */
  wake(): void;
  /** Makes the connection anew, as after a change of name. */
  renew(): void;
  /** Sends a fence if the line is up to date. */
  fence(n: number): void;
  dispose(): void;
}

/** Longest time in milliseconds that a state may take before the next try. */
const PATIENCE: Partial<Record<ConnectionState, number>> = {
  asking: 15_000,
  opening: 10_000,
  syncing: 30_000,
  checking: 5_000,
};

/**
 * Keeps a document connected to its room through a stock provider: one fresh ticket for each connection,
 * own pauses between tries, and a check of the line after sleep. The document must already hold the
 * offline copy when `start` is called, so that the copy goes up as one difference.
 */
export function createConnection(
  room: string,
  doc: Y.Doc,
  requestTicket: () => Promise<TicketAnswer>,
  ears: ConnectionEars,
  serverUrl = location.origin.replace(/^http/, "ws"),
): Connection {
  const provider = new WebsocketProvider(`${serverUrl}/sync`, room, doc, {
    connect: false,
    disableBc: true,
    shouldReconnect: () => false,
  });
  let state: ConnectionState = "waiting";
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  let asked = 0;
  let answeredServer = false;
  let dropping = false;
  let disposed = false;

  const drop = () => {
    dropping = true;
    provider.disconnect();
    dropping = false;
  };
  const send = (frame: Uint8Array<ArrayBuffer>) => {
    if (provider.wsconnected && provider.ws?.readyState === WebSocket.OPEN) provider.ws.send(frame);
  };
  const dispatch = (event: ConnectionEvent) => {
    if (disposed) return;
    const before = state;
    state = nextState(before, event);
    if (state !== before) enter(before);
  };
  const enter = (before: ConnectionState) => {
    clearTimeout(timer);
    const patience = PATIENCE[state];
    if (patience !== undefined) timer = setTimeout(() => dispatch("timeout"), patience);
    if (state === "asking") {
      drop();
      void ask();
    }
    if (state === "waiting") {
      drop();
      tries += 1;
      timer = setTimeout(() => dispatch("timeout"), pauseBefore(tries));
    }
    if (state === "opening") {
      answeredServer = false;
      provider.connect();
    }
    if (state === "checking") send(resyncFrame(doc));
    if (state === "live") tries = 0;
    if (state === "stopped") drop();
    ears.onState(state, tries);
    if (state === "live" && before !== "checking") readyOnce();
  };
  const ask = async () => {
    const number = ++asked;
    const answer = await requestTicket();
    if (number !== asked || state !== "asking") return;
    if (answer.ok) {
      provider.protocols = offerProtocols(answer.ticket);
      dispatch("ticket");
    } else dispatch(answer.permanent ? "refused" : "failed");
  };
  const readyOnce = () => {
    if (answeredServer && isConnected(state)) ears.onReady();
  };

  provider.on("status", ({ status }) => {
    if (status === "connected") dispatch("opened");
  });
  provider.on("sync", (synced: boolean) => {
    if (synced) dispatch("synced");
  });
  provider.on("connection-close", (event) => {
    // The provider would come back by itself with a ticket that is already used up.
    provider.shouldConnect = false;
    if (dropping || disposed) return;
    // A socket's own word for a frame beyond its bound, which would be sent again for ever.
    const code = event?.code === 1009 ? CloseReasons.changeTooLarge.code : event?.code;
    if (code !== undefined && isPermanent(code)) {
      ears.onClosed(code);
      dispatch("refused");
    } else dispatch("failed");
  });

  const handleSync = provider.messageHandlers[MessageKind.sync];
  provider.messageHandlers[MessageKind.sync] = (encoder, decoder, ...rest) => {
    const kind = decoding.peekVarUint(decoder);
    handleSync?.(encoder, decoder, ...rest);
    dispatch("answered");
    if (kind !== SyncKind.step1 || answeredServer) return;
    answeredServer = true;
    // The provider sends the answer when this handler returns; the fence has to come after it.
    queueMicrotask(readyOnce);
  };
  provider.messageHandlers[MessageKind.auth] = () => ears.onDenied();
  provider.messageHandlers[MessageKind.fence] = (_encoder, decoder) => {
    const n = readFence(decoder);
    if (n !== null) ears.onFence(n);
  };
  shareOnlyMe(provider, send);

  return {
    awareness: provider.awareness,
    state: () => state,
    start: () => dispatch("wake"),
    wake: () => dispatch("wake"),
    renew: () => dispatch("failed"),
    fence(n) {
      if (answeredServer && isConnected(state)) send(copy(encodeFence(n)));
    },
    dispose() {
      disposed = true;
      clearTimeout(timer);
      provider.destroy();
      provider.awareness.destroy();
    },
  };
}

/** A stock provider sends everyone's presence back to the server; this one sends only its own. */
function shareOnlyMe(provider: WebsocketProvider, send: (frame: Uint8Array<ArrayBuffer>) => void): void {
  const { awareness } = provider;
  awareness.off("update", provider._awarenessUpdateHandler);
  awareness.on("update", (changes: Record<"added" | "updated" | "removed", number[]>) => {
    const mine = awareness.clientID;
    if (![changes.added, changes.updated, changes.removed].some((ids) => ids.includes(mine))) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MessageKind.awareness);
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [mine]));
    send(copy(encoding.toUint8Array(encoder)));
  });
}

function resyncFrame(doc: Y.Doc): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MessageKind.sync);
  writeSyncStep1(encoder, doc);
  return copy(encoding.toUint8Array(encoder));
}

function copy(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
