import type { Board, Talk, Undo } from "@throughline/board";
import type { Role } from "@throughline/protocol";
import { createContext, useContext } from "react";
import type { StoreApi } from "zustand/vanilla";
import type { LiveFigures } from "../live/figures/live-figures.ts";
import type { LiveBoard } from "../live/live-board.ts";
import type { LiveTalk } from "../live/live-talk.ts";
import type { Peers } from "./peers.ts";
import type { ServerClock } from "./server-clock.ts";

/** What the light says. `pending` counts this browser's changes that the server has not yet on disk. */
export type SavedLight =
  | { readonly state: "connecting"; readonly pending: number }
  | { readonly state: "saved"; readonly pending: 0 }
  | { readonly state: "saving"; readonly pending: number; readonly since: number }
  | { readonly state: "offline"; readonly pending: number; readonly since: number }
  | {
      readonly state: "stopped";
      readonly pending: number;
      readonly title: string;
      readonly message: string;
      /** Why, by the name of the close reason; absent when the server closed without one. */
      readonly name?: string;
    };

export interface SessionState {
  readonly role: Role;
  readonly light: SavedLight;
  /** True once the server's state (or, offline, this browser's copy) has been read. */
  readonly loaded: boolean;
  /** The same for the talk, which comes after the plan. */
  readonly talkLoaded: boolean;
  /** True while this browser's offline copy holds every change made here, so that closing the page loses none. */
  readonly keptHere?: boolean;
  /** Why people are asked to leave the plan alone for now, as a sentence; facilitators are not. Null or left out: not. */
  readonly editsHeld?: string | null;
}

/** One open board in this browser: the document, its records, the people in it and how safe it is. */
export interface BoardSession {
  readonly boardId: string;
  readonly board: Board;
  readonly live: LiveBoard;
  /** What the plan computes over these records. */
  readonly figures: LiveFigures;
  readonly undo: Undo;
  readonly peers: Peers;
  readonly state: StoreApi<SessionState>;
  /** What people say and decide together, as a document and as frozen records. */
  readonly talk: Talk;
  readonly liveTalk: LiveTalk;
  /** The server's time, for everything that more than one screen counts. */
  readonly clock: ServerClock;
  /** This person's id, under which they write to the talk; empty until the server has told it once. */
  person(): string;
  /** True when this person may change the plan now: by their role, and while nobody holds edits. */
  canEdit(): boolean;
  /** Asks everyone but facilitators to leave the plan alone, with the reason as a sentence; null lets them again. */
  holdEdits(reason: string | null): void;
  /** True when they may comment, vote, estimate and propose. */
  canTalk(): boolean;
  /** True when they may run the agenda, open votes and end them. */
  canFacilitate(): boolean;
  dispose(): void;
}

export const SessionContext = createContext<BoardSession | undefined>(undefined);

/** The session of the open board. Only for components inside a board. */
export function useSession(): BoardSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession is for components inside an open board.");
  return session;
}
