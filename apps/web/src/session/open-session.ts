import { createUndo, openBoard } from "@throughline/board";
import { newId } from "@throughline/model";
import { canWritePlan, type Role } from "@throughline/protocol";
import * as Y from "yjs";
import { createStore } from "zustand/vanilla";
import type { LiveFigures } from "../live/figures/live-figures.ts";
import { createLiveBoard, type LiveBoard } from "../live/live-board.ts";
import { type Access, isFinal } from "./access.ts";
import { createChangeLedger } from "./change-ledger.ts";
import { createConnection } from "./connect.ts";
import { type ConnectionState, isConnected } from "./connection-state.ts";
import { createPeers } from "./create-peers.ts";
import type { Identity } from "./identity.ts";
import { readKeptMarks } from "./kept-marks.ts";
import { openOfflineCopy } from "./offline-copy.ts";
import type { Peers } from "./peers.ts";
import type { BoardSession, SavedLight, SessionState } from "./session-context.ts";
import { takeFreeColor } from "./take-free-color.ts";
import { watchActivity } from "./watch-activity.ts";
import { watchWake } from "./watch-wake.ts";
import { wordsForClose } from "./words-for-close.ts";

export interface SessionOptions {
  readonly boardId: string;
  readonly identity: Identity;
  /** The role this browser last had here; each ticket brings the present one. */
  readonly role: Role;
  /** Tells the server the name that others are to see; it holds from the next connection on. */
  renameMe(name: string): Promise<boolean>;
  /** Asked before each connection but the first. */
  requestAccess(): Promise<Access>;
  /** The answer to the first question, perhaps still on its way while the code was loading. */
  readonly firstAccess: Promise<Access>;
  /** Starts computing over the records of the board. */
  computeFigures(live: LiveBoard): LiveFigures;
  /** Lets undo bring a selection back; ids of items and links. */
  readonly selection: { get(): readonly string[]; set(ids: readonly string[]): void };
}

/** A session of the product itself: beside what every part needs, the way to give up the offline copy. */
export interface OnlineSession extends BoardSession {
  /** Removes this browser's copy of the board, with all that has not reached the server. */
  forgetOfflineCopy(): Promise<void>;
}

/** After this many milliseconds, changes that the server has not confirmed make the page test the line. */
const DOUBT_AFTER = 8_000;
const FRAME = 16;
const SLOW_COPY = 1_000;
const OFFLINE_COPY_PATIENCE = 3_000;

/** Opens a board: from this browser's copy at once, and from the server as soon as it answers. */
export function openSession(options: SessionOptions): OnlineSession {
  const doc = new Y.Doc();
  const offline = openOfflineCopy(options.boardId, doc);
  const marks = readKeptMarks(options.boardId, newId());
  const ledger = createChangeLedger(marks.inherited);
  const board = openBoard(doc);
  const live = createLiveBoard(board);
  const figures = options.computeFigures(live);
  const undo = createUndo(board, options.selection);
  const state = createStore<SessionState>(() => ({
    role: options.role,
    light: { state: "connecting", pending: ledger.pending() },
    loaded: false,
    keptHere: true,
  }));
  let firstAccess: Promise<Access> | undefined = options.firstAccess;
  let lostAt = 0;
  let tries = 0;
  let stopped: { readonly title: string; readonly message: string; readonly name: string } | null = null;
  let keptUpTo = marks.inherited;
  let keepTimer: ReturnType<typeof setTimeout> | undefined;
  const isKept = () => keptUpTo >= ledger.fence();
  let fenceTimer: ReturnType<typeof setTimeout> | undefined;
  let inheritedSettled = marks.inherited === 0;
  let isCopyRead = false;
  /** Whether the server has said on this connection that it has all this page holds on disk. */
  let isConfirmed = false;

  // Not before the copy is read: the server would confirm a document without it.
  const askConfirmation = () => {
    if (isCopyRead) connection.fence(ledger.fence());
  };

  const showLight = () => {
    const light = readLight(connection.state());
    if (!sameLight(light, state.getState().light)) state.setState({ light });
  };
  const readLight = (line: ConnectionState): SavedLight => {
    const pending = ledger.pending();
    if (stopped) return { state: "stopped", pending, ...stopped };
    if (isConnected(line)) {
      if (pending > 0) return { state: "saving", pending, since: ledger.since() };
      return isConfirmed ? { state: "saved", pending: 0 } : { state: "connecting", pending };
    }
    const sureOffline = tries > 1 || navigator.onLine === false;
    return sureOffline ? { state: "offline", pending, since: lostAt } : { state: "connecting", pending };
  };
  const stop = (title: string, message: string, name: string) => {
    stopped ??= { title, message, name };
    showLight();
  };

  const connection = createConnection(
    options.boardId,
    doc,
    async () => {
      const access = await (firstAccess ?? options.requestAccess());
      firstAccess = undefined;
      if (access.ok) {
        state.setState({ role: access.role });
        crowd.setRole(access.role);
        return { ok: true, ticket: access.ticket };
      }
      if (isFinal(access.problem)) {
        stop(
          "No access",
          "This link does not open the board any more, or the board was deleted.",
          "no-access",
        );
      }
      return { ok: false, permanent: isFinal(access.problem) };
    },
    {
      onState(line, failed) {
        if (!isConnected(line) && lostAt === 0) lostAt = Date.now();
        if (!isConnected(line)) isConfirmed = false;
        else {
          lostAt = 0;
          state.setState({ loaded: true });
        }
        tries = failed;
        showLight();
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
        showLight();
      },
      onDenied() {
        stop("Changes not taken", "Your role on this board no longer allows changing the plan.", "denied");
      },
      onClosed(code) {
        const { title, message, name } = wordsForClose(code);
        stop(title, message, name);
      },
    },
  );
  const crowd = createPeers(connection.awareness, { ...options.identity, id: newId(), role: options.role });
  const peers: Peers = {
    ...crowd,
    rename(name, color) {
      const renamed = name !== crowd.me().user.name;
      crowd.rename(name, color);
      // The server decides names, and reads them when a connection is made.
      if (renamed) void options.renameMe(name).then((done) => done && connection.renew());
    },
  };

  const onUpdate = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (!transaction.local || offline.isOrigin(transaction.origin)) return;
    ledger.add();
    marks.mark(ledger.pendingOwn());
    const count = ledger.fence();
    void offline.settled().then((kept) => {
      if (kept) keptUpTo = Math.max(keptUpTo, count);
      if (isKept()) state.setState({ keptHere: true });
    });
    // A copy takes some milliseconds; only one that does not come is worth a word.
    keepTimer ??= setTimeout(() => {
      keepTimer = undefined;
      state.setState({ keptHere: isKept() });
    }, SLOW_COPY);
    fenceTimer ??= setTimeout(() => {
      fenceTimer = undefined;
      askConfirmation();
    }, FRAME);
    showLight();
  };
  doc.on("update", onUpdate);

  const guard = (event: BeforeUnloadEvent) => {
    if (ledger.pending() > 0 && !isKept()) event.preventDefault();
  };
  window.addEventListener("beforeunload", guard);
  const stopActivity = watchActivity(crowd);
  takeFreeColor(crowd);
  const stopWaking = watchWake(() => connection.wake());
  const doubt = setInterval(() => {
    if (ledger.pending() > 0 && Date.now() - ledger.since() > DOUBT_AFTER && connection.state() === "live") {
      connection.wake();
    }
  }, DOUBT_AFTER);

  // The ticket is on its way while the offline copy is read; the socket waits for both, because a copy that
  // came later would go up as one large change.
  const patience = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), OFFLINE_COPY_PATIENCE));
  let disposed = false;
  const start = (hadContent: boolean) => {
    if (disposed) return;
    if (hadContent) state.setState({ loaded: true });
    connection.start();
  };
  void offline.loaded.then(() => {
    isCopyRead = true;
    askConfirmation();
  });
  if (offline.mayHold) void Promise.race([offline.loaded, patience]).then(start);
  else start(false);

  return {
    boardId: options.boardId,
    board,
    live,
    figures,
    undo,
    peers,
    state,
    canEdit: () => canWritePlan(state.getState().role) && !stopped,
    async forgetOfflineCopy() {
      await offline.clear();
      marks.forget();
    },
    dispose() {
      disposed = true;
      clearTimeout(fenceTimer);
      clearTimeout(keepTimer);
      clearInterval(doubt);
      stopWaking();
      window.removeEventListener("beforeunload", guard);
      doc.off("update", onUpdate);
      stopActivity();
      crowd.dispose();
      undo.dispose();
      figures.dispose();
      live.dispose();
      connection.dispose();
      offline.dispose();
      doc.destroy();
    },
  };
}

function sameLight(one: SavedLight, other: SavedLight): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
