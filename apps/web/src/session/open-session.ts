import { createUndo, openBoard, openTalk } from "@throughline/board";
import { newId } from "@throughline/model";
import { canFacilitate, canWriteTalk, type Role, roomOf, talkRoomOf } from "@throughline/protocol";
import * as Y from "yjs";
import { createStore } from "zustand/vanilla";
import type { LiveFigures } from "../live/figures/live-figures.ts";
import { createLiveBoard, type LiveBoard } from "../live/live-board.ts";
import { createLiveTalk } from "../live/live-talk.ts";
import { type Access, isFinal } from "./access.ts";
import type { TicketAnswer } from "./connect.ts";
import { isConnected } from "./connection-state.ts";
import { createPeers } from "./create-peers.ts";
import type { Identity } from "./identity.ts";
import { keepPerson, readPerson } from "./kept-person.ts";
import { mayEdit } from "./may-edit.ts";
import type { Peers } from "./peers.ts";
import { createServerClock } from "./server-clock.ts";
import type { BoardSession, SavedLight, SessionState } from "./session-context.ts";
import { createSyncedDoc } from "./synced-doc.ts";
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
  /** Asked before each connection to one of the board's rooms, but the first to the plan. */
  requestAccess(room: string): Promise<Access>;
  /** The answer to the first question, perhaps still on its way while the code was loading. */
  readonly firstAccess: Promise<Access>;
  /** Starts computing over the records of the board. */
  computeFigures(live: LiveBoard): LiveFigures;
  /** Lets undo bring a selection back; ids of items and links. */
  readonly selection: { get(): readonly string[]; set(ids: readonly string[]): void };
}

/** A session of the product itself: beside what every part needs, the way to give up the offline copies. */
export interface OnlineSession extends BoardSession {
  /** Removes this browser's copies of the board, with all that has not reached the server. */
  forgetOfflineCopy(): Promise<void>;
}

/** How long the talk lets the plan go first, in milliseconds. */
const PLAN_FIRST = 3_000;

/** Opens a board: from this browser's copies at once, and from the server as soon as it answers. */
export function openSession(options: SessionOptions): OnlineSession {
  const { boardId } = options;
  const doc = new Y.Doc();
  const talkDoc = new Y.Doc();
  const state = createStore<SessionState>(() => ({
    role: options.role,
    light: { state: "connecting", pending: 0 },
    loaded: false,
    talkLoaded: false,
    keptHere: true,
  }));
  let firstAccess: Promise<Access> | undefined = options.firstAccess;
  let stopped: { readonly title: string; readonly message: string; readonly name: string } | null = null;
  let person = readPerson(boardId);
  let planIsIn = () => {};
  const planFirst = new Promise<void>((resolve) => {
    planIsIn = resolve;
    setTimeout(resolve, PLAN_FIRST);
  });

  const stop = (title: string, message: string, name: string) => {
    stopped ??= { title, message, name };
    follow();
  };
  const enter = (access: Access): TicketAnswer => {
    if (access.ok) {
      state.setState({ role: access.role });
      crowd.setRole(access.role);
      if (access.person !== "" && access.person !== person) {
        person = access.person;
        keepPerson(boardId, person);
      }
      return { ok: true, ticket: access.ticket };
    }
    if (isFinal(access.problem)) {
      stop("No access", "This link does not open the board any more, or the board was deleted.", "no-access");
    }
    return { ok: false, permanent: isFinal(access.problem) };
  };
  const onClosed = (code: number) => {
    const { title, message, name } = wordsForClose(code);
    stop(title, message, name);
  };

  const plan = createSyncedDoc(
    roomOf(boardId),
    doc,
    async () => {
      const access = await (firstAccess ?? options.requestAccess(roomOf(boardId)));
      firstAccess = undefined;
      return enter(access);
    },
    {
      onChange: () => follow(),
      onDenied: () =>
        stop("Changes not taken", "Your role on this board no longer allows changing the plan.", "denied"),
      onClosed,
    },
  );
  const said = createSyncedDoc(
    talkRoomOf(boardId),
    talkDoc,
    async () => {
      await planFirst;
      return enter(await options.requestAccess(talkRoomOf(boardId)));
    },
    {
      onChange: () => follow(),
      onDenied: () =>
        stop("Changes not taken", "Your role on this board no longer allows what you did here.", "denied"),
      onClosed,
    },
  );
  // Who is here is said in the plan's room alone.
  said.awareness.setLocalState(null);

  const readLight = (): SavedLight => {
    const now = plan.state();
    const talk = said.state();
    const pending = now.pending + talk.pending;
    if (stopped) return { state: "stopped", pending, ...stopped };
    if (isConnected(now.line)) {
      const since = Math.min(...[now, talk].map((each) => each.since || Number.POSITIVE_INFINITY));
      if (pending > 0) return { state: "saving", pending, since };
      return now.isConfirmed ? { state: "saved", pending: 0 } : { state: "connecting", pending };
    }
    const sureOffline = now.tries > 1 || navigator.onLine === false;
    return sureOffline ? { state: "offline", pending, since: now.lostAt } : { state: "connecting", pending };
  };
  /** Brings the state that is shown to what the two documents say. */
  const follow = () => {
    const next = {
      light: readLight(),
      loaded: plan.state().loaded,
      talkLoaded: said.state().loaded,
      keptHere: plan.state().keptHere && said.state().keptHere,
    };
    const before = state.getState();
    if (next.loaded) planIsIn();
    const light = sameLight(next.light, before.light) ? before.light : next.light;
    const { loaded, talkLoaded, keptHere } = next;
    if (
      light !== before.light ||
      loaded !== before.loaded ||
      talkLoaded !== before.talkLoaded ||
      keptHere !== before.keptHere
    ) {
      state.setState({ light, loaded, talkLoaded, keptHere });
    }
  };

  const board = openBoard(doc);
  const live = createLiveBoard(board);
  const figures = options.computeFigures(live);
  const undo = createUndo(board, options.selection);
  const talk = openTalk(talkDoc);
  const liveTalk = createLiveTalk(talk);
  const clock = createServerClock();
  const crowd = createPeers(plan.awareness, {
    ...options.identity,
    id: person || newId(),
    role: options.role,
  });
  const peers: Peers = {
    ...crowd,
    rename(name, color) {
      const renamed = name !== crowd.me().user.name;
      crowd.rename(name, color);
      // The server decides names, and reads them when a connection is made.
      if (renamed) void options.renameMe(name).then((done) => done && plan.renew());
    },
  };
  const stopActivity = watchActivity(crowd);
  takeFreeColor(crowd);
  const stopWaking = watchWake(() => {
    plan.wake();
    said.wake();
    clock.check();
  });
  follow();

  const isOpenTo = (mayDo: (role: Role) => boolean) => mayDo(state.getState().role) && !stopped;
  return {
    boardId,
    board,
    live,
    figures,
    undo,
    peers,
    state,
    talk,
    liveTalk,
    clock,
    person: () => person,
    canEdit: () => mayEdit(state.getState()) && !stopped,
    holdEdits: (editsHeld) => state.setState({ editsHeld }),
    canTalk: () => isOpenTo(canWriteTalk) && person !== "",
    canFacilitate: () => isOpenTo(canFacilitate),
    async forgetOfflineCopy() {
      await plan.forget();
      await said.forget();
    },
    dispose() {
      stopWaking();
      stopActivity();
      clock.dispose();
      crowd.dispose();
      undo.dispose();
      figures.dispose();
      live.dispose();
      liveTalk.dispose();
      plan.dispose();
      said.dispose();
      doc.destroy();
      talkDoc.destroy();
    },
  };
}

function sameLight(one: SavedLight, other: SavedLight): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
