import type { TalkCollection, TalkRecord, Workshop } from "@throughline/model";
import { useCallback, useSyncExternalStore } from "react";
import { useSession } from "../session/session-context.ts";

/** All records of one collection of the talk; renders again when one of them changed. */
export function useTalk<C extends TalkCollection>(collection: C): ReadonlyMap<string, TalkRecord<C>> {
  const { liveTalk } = useSession();
  const subscribe = useCallback(
    (listener: () => void) => liveTalk.subscribe(collection, listener),
    [liveTalk, collection],
  );
  return useSyncExternalStore(subscribe, () => liveTalk.records(collection));
}

/** What holds for the whole room: the session, where its agenda stands, and to whom everyone is brought. */
export function useWorkshop(): Workshop {
  const { liveTalk } = useSession();
  const subscribe = useCallback(
    (listener: () => void) => liveTalk.subscribe("workshop", listener),
    [liveTalk],
  );
  return useSyncExternalStore(subscribe, liveTalk.workshop);
}
