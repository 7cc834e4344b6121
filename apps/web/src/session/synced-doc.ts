import { newId } from "@throughline/model";
import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import { createChangeLedger } from "./change-ledger.ts";
import { createConnection, type TicketAnswer } from "./connect.ts";
import { type ConnectionState, isConnected } from "./connection-state.ts";
import { copyNameOf } from "./copy-marker.ts";
import { readKeptMarks } from "./kept-marks.ts";
import { openOfflineCopy } from "./offline-copy.ts";

/** How far one document is from being safe. */
export interface SyncedState {
  readonly line: ConnectionState;
  /** Failed tries to connect since all was last well. */
  readonly tries: number;
  /** When the line was lost, in milliseconds; 0 while it is there. */
  readonly lostAt: number;
  /** Changes of this browser that the server is not known to have, and when the oldest was made. */
  readonly pending: number;
  readonly since: number;
  /** Whether the server has said on this connection that it has all this page holds on disk. */
  readonly isConfirmed: boolean;
  /** Whether the offline copy holds every change made here. */
  readonly keptHere: boolean;
  /** Whether anything was read: the offline copy, or the server's state. */
  readonly loaded: boolean;
}

export interface SyncedEars {
  /** Something of the state may have changed. */
  onChange(): void;
  /** The server did not take what this page sent, because of its role. */
  onDenied(): void;
  /** The server closed the connection for good, with this code. */
  onClosed(code: number): void;
}

/** One document with its offline copy, its line to the server and its count of what is not safe yet. */
export interface SyncedDoc {
  readonly awareness: Awareness;
  state(): SyncedState;
  /** The machine may have slept, or the network changed: make sure that the line is alive. */
  wake(): void;
  /** Makes the connection anew, as after a change of name. */
  renew(): void;
  /** Removes this browser's copy, with all that has not reached the server. */
  forget(): Promise<void>;
  dispose(): void;
}

/** After this many milliseconds, changes that the server has not confirmed make the page test the line. */
const DOUBT_AFTER = 8_000;
const FRAME = 16;
const SLOW_COPY = 1_000;
const OFFLINE_COPY_PATIENCE = 3_000;

/**
 * Keeps a document, which nothing has been written to yet, in step with its room and with this browser's copy.
 * Starts at once. The caller destroys the document itself after `dispose`.
 */
export function createSyncedDoc(
  room: string,
  doc: Y.Doc,
  requestTicket: () => Promise<TicketAnswer>,
  ears: SyncedEars,
): SyncedDoc {
  const nameHere = copyNameOf(room);
  const offline = openOfflineCopy(nameHere, doc);
  const marks = readKeptMarks(nameHere, newId());
  const ledger = createChangeLedger(marks.inherited);
  let tries = 0;
  let lostAt = 0;
  let loaded = false;
  let keptHere = true;
  let keptUpTo = marks.inherited;
  let keepTimer: ReturnType<typeof setTimeout> | undefined;
  let fenceTimer: ReturnType<typeof setTimeout> | undefined;
  let inheritedSettled = marks.inherited === 0;
  let isCopyRead = false;
  let isConfirmed = false;
  let disposed = false;

  // Not before the copy is read: the server would confirm a document without it.
  const askConfirmation = () => {
    if (isCopyRead) connection.fence(ledger.fence());
  };
  const isKept = () => keptUpTo >= ledger.fence();
  const setKept = (kept: boolean) => {
    if (kept === keptHere) return;
    keptHere = kept;
    ears.onChange();
  };

  const connection = createConnection(room, doc, requestTicket, {
    onState(line, failed) {
      if (!isConnected(line) && lostAt === 0) lostAt = Date.now();
      if (!isConnected(line)) isConfirmed = false;
      else {
        lostAt = 0;
        loaded = true;
      }
      tries = failed;
      ears.onChange();
    },
    // Also with nothing counted: the copy may hold more than the marks tell.
    onReady: askConfirmation,
    onFence(n) {
      isConfirmed = true;
      ledger.acknowledge(n);
      if (!inheritedSettled && n >= marks.inherited) {
        inheritedSettled = true;
        marks.settleInherited();
      }
      marks.mark(ledger.pendingOwn());
      ears.onChange();
    },
    onDenied: ears.onDenied,
    onClosed: ears.onClosed,
  });

  const onUpdate = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (!transaction.local || offline.isOrigin(transaction.origin)) return;
    ledger.add();
    marks.mark(ledger.pendingOwn());
    const count = ledger.fence();
    void offline.settled().then((kept) => {
      if (kept) keptUpTo = Math.max(keptUpTo, count);
      if (isKept()) setKept(true);
    });
    // A copy takes some milliseconds; only one that does not come is worth a word.
    keepTimer ??= setTimeout(() => {
      keepTimer = undefined;
      setKept(isKept());
    }, SLOW_COPY);
    fenceTimer ??= setTimeout(() => {
      fenceTimer = undefined;
      askConfirmation();
    }, FRAME);
    ears.onChange();
  };
  doc.on("update", onUpdate);

  const guard = (event: BeforeUnloadEvent) => {
    if (ledger.pending() > 0 && !isKept()) event.preventDefault();
  };
  window.addEventListener("beforeunload", guard);
  const doubt = setInterval(() => {
    if (ledger.pending() > 0 && Date.now() - ledger.since() > DOUBT_AFTER && connection.state() === "live") {
      connection.wake();
    }
  }, DOUBT_AFTER);

  // The ticket is on its way while the offline copy is read; the socket waits for both, because a copy that
  // came later would go up as one large change.
  const patience = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), OFFLINE_COPY_PATIENCE));
  const start = (hadContent: boolean) => {
    if (disposed) return;
    if (hadContent && !loaded) {
      loaded = true;
      ears.onChange();
    }
    connection.start();
  };
  void offline.loaded.then(() => {
    isCopyRead = true;
    askConfirmation();
  });
  // Never before this function has returned: the ears ask for the state.
  void (offline.mayHold ? Promise.race([offline.loaded, patience]) : Promise.resolve(false)).then(start);

  return {
    awareness: connection.awareness,
    state: () => ({
      line: connection.state(),
      tries,
      lostAt,
      pending: ledger.pending(),
      since: ledger.since(),
      isConfirmed,
      keptHere,
      loaded,
    }),
    wake: () => connection.wake(),
    renew: () => connection.renew(),
    async forget() {
      await offline.clear();
      marks.forget();
    },
    dispose() {
      disposed = true;
      clearTimeout(fenceTimer);
      clearTimeout(keepTimer);
      clearInterval(doubt);
      window.removeEventListener("beforeunload", guard);
      doc.off("update", onUpdate);
      connection.dispose();
      offline.dispose();
    },
  };
}
