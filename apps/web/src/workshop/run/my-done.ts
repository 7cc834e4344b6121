import { createStore, type StoreApi } from "zustand/vanilla";
import type { BoardSession } from "../../session/session-context.ts";
import { shareInRoom } from "../attention/share-in-room.ts";
import { readRoom } from "./room-now.ts";

type Present = Pick<BoardSession, "boardId" | "liveTalk" | "peers">;

const PREFIX = "throughline.done.";
const stores = new WeakMap<BoardSession["liveTalk"], StoreApi<{ readonly step: string }>>();

/** The step this person has said they are done with; empty for none. */
export function myDone({ liveTalk }: Pick<BoardSession, "liveTalk">): StoreApi<{ readonly step: string }> {
  const store = stores.get(liveTalk) ?? createStore(() => ({ step: "" }));
  stores.set(liveTalk, store);
  return store;
}

/** Tells everyone that this person is done with a step, or with none any more; this tab remembers it. */
export function sayDone(session: Present, step: string): void {
  shareInRoom(session.peers, { done: step });
  myDone(session).setState({ step });
  try {
    if (step === "") sessionStorage.removeItem(PREFIX + session.boardId);
    else sessionStorage.setItem(PREFIX + session.boardId, placeInSession(session, step));
  } catch {
    // Without storage it has to be said again after a reload.
  }
}

/** Says anew after a reload what this tab said before it, and takes back what was said of another step. */
export function keepDone(session: Present, step: string): void {
  sayDone(session, isKept(session, step) ? step : "");
}

function isKept(session: Present, step: string): boolean {
  try {
    return sessionStorage.getItem(PREFIX + session.boardId) === placeInSession(session, step);
  } catch {
    return false;
  }
}

function placeInSession({ liveTalk }: Present, step: string): string {
  return `${readRoom(liveTalk).session?.id ?? ""}/${step}`;
}
