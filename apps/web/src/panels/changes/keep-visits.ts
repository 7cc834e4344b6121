import { findRecentBoard } from "../../home/recent-boards.ts";
import type { BoardSession } from "../../session/session-context.ts";
import type { Moments } from "./moments.ts";

/** How often the state of a visit is kept, at idle, while the page is open; milliseconds. */
const KEEP_EVERY = 3 * 60_000;

/**
 * Begins a visit once the board is loaded, and keeps how the board is left: when the page is hidden, every
 * few minutes, and when the returned function ends the visit.
 */
export function keepVisits({ boardId, state }: BoardSession, moments: Moments): () => void {
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
