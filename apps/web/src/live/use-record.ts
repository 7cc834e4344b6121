import type { BoardMeta, Item, Link } from "@throughline/model";
import { useCallback, useSyncExternalStore } from "react";
import { useSession } from "../session/session-context.ts";

/** The frozen record of one item; renders again only when that record changes. */
export function useItem(id: string): Item | undefined {
  const { live } = useSession();
  const subscribe = useCallback((listener: () => void) => live.subscribeItem(id, listener), [live, id]);
  return useSyncExternalStore(subscribe, () => live.items.get(id));
}

/** The frozen record of one link; renders again only when that record changes. */
export function useLink(id: string): Link | undefined {
  const { live } = useSession();
  const subscribe = useCallback((listener: () => void) => live.subscribeLink(id, listener), [live, id]);
  return useSyncExternalStore(subscribe, () => live.links.get(id));
}

/** The settings of the board. */
export function useMeta(): BoardMeta {
  const { live } = useSession();
  return useSyncExternalStore(live.subscribeMeta, live.meta);
}

/** A number that grows with every change of the board: for lists that show all of it, never for cards. */
export function useBoardVersion(): number {
  const { live } = useSession();
  return useSyncExternalStore(live.subscribe, live.version);
}
