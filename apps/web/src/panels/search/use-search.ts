import type { Item, ItemKind } from "@throughline/model";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { useBoardVersion } from "../../live/use-record.ts";
import { useSession } from "../../session/session-context.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { showOnBoard } from "../show-on-board.ts";
import { searchBoard } from "./search-board.ts";

const NO_KINDS: ReadonlySet<ItemKind> = new Set();

/** An open search: what was asked, what it finds now, and which of it is shown. Marks what it finds. */
export function useSearch() {
  const { live } = useSession();
  const workspace = useWorkspace();
  const [query, setQuery] = useState("");
  const [kinds, setKinds] = useState(NO_KINDS);
  const [shownId, setShownId] = useState<string | null>(null);
  const asked = useDeferredValue(query);
  const version = useDeferredValue(useBoardVersion());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the living map changes with the version.
  const result = useMemo(() => searchBoard(live.items.values(), asked, kinds), [live, version, asked, kinds]);
  useEffect(() => {
    workspace.set({ found: result.items.map((item) => item.id) });
  }, [workspace, result]);
  useEffect(() => () => workspace.set({ found: [] }), [workspace]);
  const at = result.items.findIndex((item) => item.id === shownId);
  const go = (items: readonly Item[], index: number) => {
    const item = items[index];
    if (!item) return;
    setShownId(item.id);
    showOnBoard(workspace, [item.id]);
  };
  return {
    query,
    kinds,
    result,
    /** The number of the shown card among the found ones, or -1. */
    at,
    show: (index: number) => go(result.items, index),
    step(by: 1 | -1) {
      // Enter may come before the list has caught up with the typing.
      const { items } = asked === query ? result : searchBoard(live.items.values(), query, kinds);
      const here = items.findIndex((item) => item.id === shownId);
      if (here < 0) go(items, by > 0 ? 0 : items.length - 1);
      else go(items, (here + by + items.length) % items.length);
    },
    ask(next: string) {
      setQuery(next);
      setShownId(null);
    },
    toggleKind(kind: ItemKind) {
      const next = new Set(kinds);
      if (!next.delete(kind)) next.add(kind);
      setKinds(next);
    },
  };
}
