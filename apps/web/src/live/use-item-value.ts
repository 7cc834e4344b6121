import { isSameValue } from "@throughline/engine";
import type { Item } from "@throughline/model";
import { useMemo, useSyncExternalStore } from "react";
import { useSession } from "../session/session-context.ts";
import type { LiveBoard } from "./live-board.ts";

/**
 * What `read` says about one item; null where there is no such item. Renders again only when that says something
 * else, compared to its depth, and keeps its identity until then. `read` is the same function at each render.
 */
export function useItemValue<T>(id: string, read: (item: Item) => T): T | null {
  const { live } = useSession();
  const value = useMemo(() => itemValue(live, id, read), [live, id, read]);
  return useSyncExternalStore(value.subscribe, value.get);
}

function itemValue<T>(live: LiveBoard, id: string, read: (item: Item) => T) {
  let last: { readonly item: Item | undefined; readonly value: T | null } | undefined;
  return {
    subscribe: (listener: () => void) => live.subscribeItem(id, listener),
    get(): T | null {
      const item = live.items.get(id);
      if (last && last.item === item) return last.value;
      const value = item ? read(item) : null;
      last = { item, value: last && isSameValue(last.value, value) ? last.value : value };
      return last.value;
    },
  };
}
