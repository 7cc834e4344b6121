import { type Board, createUndo, openBoard, openTalk } from "@throughline/board";
import { canFacilitate, canWriteTalk } from "@throughline/protocol";
import * as Y from "yjs";
import { createStore } from "zustand/vanilla";
import { createComputedFigures } from "../live/figures/computed-figures.ts";
import { createLiveBoard } from "../live/live-board.ts";
import { createLiveTalk } from "../live/live-talk.ts";
import { firstPresence } from "../session/first-presence.ts";
import { mayEdit } from "../session/may-edit.ts";
import type { Peers } from "../session/peers.ts";
import type { BoardSession, SessionState } from "../session/session-context.ts";

/** The id under which the person of a local session writes to the talk. */
export const LOCAL_PERSON = "local-person-0-x";

const NOBODY = firstPresence({ id: "me", name: "Me", color: "#1f5eff", role: "owner" });

/** A real document, records and undo without a server or other people, for tests of what is on screen. */
export function createLocalSession(fill?: (board: Board) => void): BoardSession {
  const board = openBoard(new Y.Doc());
  fill?.(board);
  const live = createLiveBoard(board);
  const figures = createComputedFigures(live);
  const talk = openTalk(new Y.Doc());
  const liveTalk = createLiveTalk(talk);
  const undo = createUndo(board, { get: () => [], set: () => {} });
  const state = createStore<SessionState>(() => ({
    role: "owner",
    light: { state: "saved", pending: 0 },
    loaded: true,
    talkLoaded: true,
  }));
  return {
    boardId: "local-board",
    board,
    live,
    figures,
    undo,
    peers: createEmptyRoom(),
    state,
    talk,
    liveTalk,
    clock: { now: Date.now, check: () => {}, subscribe: () => () => {}, dispose: () => {} },
    person: () => LOCAL_PERSON,
    canEdit: () => mayEdit(state.getState()),
    holdEdits: (editsHeld) => state.setState({ editsHeld }),
    canTalk: () => canWriteTalk(state.getState().role),
    canFacilitate: () => canFacilitate(state.getState().role),
    dispose() {
      undo.dispose();
      figures.dispose();
      live.dispose();
      liveTalk.dispose();
      board.doc.destroy();
      talk.doc.destroy();
    },
  };
}

function createEmptyRoom(): Peers {
  let me = NOBODY;
  const empty: [] = [];
  const never = () => () => {};
  return {
    others: () => empty,
    me: () => me,
    clientId: () => 1,
    share: (patch) => {
      me = { ...me, ...patch };
    },
    rename: (name, color) => {
      me = { ...me, user: { ...me.user, name, color } };
    },
    subscribe: never,
    roster: () => empty,
    subscribeRoster: never,
  };
}
