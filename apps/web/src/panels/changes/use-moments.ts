import { useEffect } from "react";
import { findRecentBoard } from "../../home/recent-boards.ts";
import { type BoardSession, useSession } from "../../session/session-context.ts";
import { momentShelf } from "./moment-shelf.ts";
import { createMoments, type Moments } from "./moments.ts";

const KEEP_EVERY = 3 * 60_000;

const kept = new WeakMap<BoardSession, Moments>();

/** The moments of an open board, which the panel and the keeping of visits share. */
export function momentsOf(session: BoardSession): Moments {
  const moments = kept.get(session) ?? createMoments(session, momentShelf, () => Date.now());
  kept.set(session, moments);
  return moments;
}

/**
 * For as long as a board is open: remembers how it was when it was opened, and keeps how it is when the page
 * is hidden and every few minutes, for the comparison of the next visit.
 */
export function useKeptVisits(): void {
  const session = useSession();
  useEffect(() => keepVisits(session, momentsOf(session)), [session]);
}

function keepVisits({ boardId, state }: BoardSession, moments: Moments): () => void {
  const whenIdle = createIdle();
  const begin = () => void moments.beginVisit();
  const keep = () => {
    // A board that has just been deleted or taken off the list leaves nothing behind.
    if (findRecentBoard(boardId)) void moments.keepVisit();
  };
  const startOnce = () => {
    if (!state.getState().loaded) return;
    stopWaiting();
    begin();
  };
  const stopWaiting = state.subscribe(startOnce);
  startOnce();
  // The page may be gone at any time once it is hidden; who comes back later begins another visit.
  const turned = () => {
    if (document.visibilityState === "hidden") keep();
    else if (state.getState().loaded) begin();
  };
  document.addEventListener("visibilitychange", turned);
  window.addEventListener("pagehide", keep);
  const timer = setInterval(() => whenIdle.run(keep), KEEP_EVERY);
  return () => {
    stopWaiting();
    document.removeEventListener("visibilitychange", turned);
    window.removeEventListener("pagehide", keep);
    clearInterval(timer);
    whenIdle.stop();
    keep();
  };
}

function createIdle() {
  let handle: number | undefined;
  const isKnown = typeof requestIdleCallback === "function";
  return {
    run(work: () => void) {
      if (isKnown) handle = requestIdleCallback(work);
      else work();
    },
    stop() {
      if (handle !== undefined && isKnown) cancelIdleCallback(handle);
    },
  };
}
