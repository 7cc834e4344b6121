import { useCallback, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { Peer } from "./peers.ts";
import { type SessionState, useSession } from "./session-context.ts";

/** One value of the session's state; renders again only when that value changes. */
export function useSessionState<T>(select: (state: SessionState) => T): T {
  return useStore(useSession().state, select);
}

/** The others on this board; renders again when someone comes, goes, or is called otherwise. */
export function useRoster(): readonly Peer[] {
  const { peers } = useSession();
  const subscribe = useCallback((listener: () => void) => peers.subscribeRoster(listener), [peers]);
  return useSyncExternalStore(subscribe, peers.roster);
}
