import { useEffect } from "react";
import { type BoardSession, useSession } from "../../session/session-context.ts";
import { keepVisits } from "./keep-visits.ts";
import { momentShelf } from "./moment-shelf.ts";
import { createMoments, type Moments } from "./moments.ts";

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
