import { useCallback, useRef, useSyncExternalStore } from "react";
import { useSession } from "../../session/session-context.ts";
import { gatherPeople, type PersonHere } from "./people-here.ts";

/** Everyone else on the board; renders again only when something changed that is said of them, never for a cursor. */
export function usePeople(): readonly PersonHere[] {
  const session = useSession();
  const { peers } = session;
  const last = useRef<{ readonly key: string; readonly people: readonly PersonHere[] }>({
    key: "[]",
    people: [],
  });
  const read = useCallback(() => {
    const people = gatherPeople(peers.others(), session);
    const key = JSON.stringify(people);
    if (key !== last.current.key) last.current = { key, people };
    return last.current.people;
  }, [peers, session]);
  return useSyncExternalStore(peers.subscribe, read);
}
