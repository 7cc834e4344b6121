import { useCallback, useSyncExternalStore } from "react";
import type { Peer } from "../session/peers.ts";
import { useSession } from "../session/session-context.ts";

/**
 * One plain value read from everyone else on the board; renders again only when that value changes. `read` is to be
 * the same function between renders, and to return a text, a number or a flag.
 */
export function usePeerValue<T extends string | number | boolean | null>(
  read: (others: readonly Peer[]) => T,
): T {
  const { peers } = useSession();
  return useSyncExternalStore(
    peers.subscribe,
    useCallback(() => read(peers.others()), [peers, read]),
  );
}
