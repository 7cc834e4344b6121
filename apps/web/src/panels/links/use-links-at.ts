import { useCallback, useRef, useSyncExternalStore } from "react";
import { useSession } from "../../session/session-context.ts";

const NONE: readonly string[] = [];

/** The ids of the arrows at a card, outgoing and incoming; the same array until they change. */
export function useLinksAt(itemId: string): readonly string[] {
  const { live } = useSession();
  const last = useRef(NONE);
  const subscribe = useCallback((listener: () => void) => live.subscribe(listener), [live]);
  return useSyncExternalStore(subscribe, () => {
    const now = live.linksAt(itemId);
    const same = now.size === last.current.length && last.current.every((id) => now.has(id));
    if (!same) last.current = [...now].sort();
    return last.current;
  });
}
