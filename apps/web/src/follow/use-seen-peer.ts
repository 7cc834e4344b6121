import { useCallback, useMemo } from "react";
import type { Peer } from "../session/peers.ts";
import { usePeerValue } from "./use-peer-value.ts";

/** The name and colour of a connection while it is here; renders again only when one of them changes. */
export function useSeenPeer(
  clientId: number | null,
): { readonly name: string; readonly color: string } | null {
  const read = useCallback(
    (others: readonly Peer[]) => {
      const user = others.find((peer) => peer.clientId === clientId)?.presence.user;
      // A colour is `#rrggbb`, so what stands behind it is the name.
      return user ? `${user.color}${user.name}` : null;
    },
    [clientId],
  );
  const seen = usePeerValue(read);
  return useMemo(() => (seen === null ? null : { color: seen.slice(0, 7), name: seen.slice(7) }), [seen]);
}
