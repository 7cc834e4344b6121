import { useCallback, useMemo, useRef, useState } from "react";
import type { WallNote } from "./read-wall.ts";

/** Which notes of a wall this person has chosen. */
export interface WallSelection {
  readonly keys: ReadonlySet<string>;
  readonly notes: readonly WallNote[];
  /** A click or a tap: alone, added to or taken from the others, or all up to there. */
  click(key: string, how: "only" | "toggle" | "range"): void;
  choose(keys: Iterable<string>): void;
  clear(): void;
}

const NOBODY: ReadonlySet<string> = new Set();

/** A selection among the notes, in their order; those that have gone are not in it. */
export function useWallSelection(notes: readonly WallNote[]): WallSelection {
  const [chosen, setChosen] = useState(NOBODY);
  const anchor = useRef<string | null>(null);
  const order = useRef(notes);
  order.current = notes;
  const selected = useMemo(() => notes.filter(({ key }) => chosen.has(key)), [notes, chosen]);
  const keys = useMemo(() => new Set(selected.map(({ key }) => key)), [selected]);
  const click = useCallback<WallSelection["click"]>((key, how) => {
    const all = order.current.map((note) => note.key);
    const from = how === "range" ? all.indexOf(anchor.current ?? "") : -1;
    if (from >= 0) {
      const to = all.indexOf(key);
      setChosen(new Set(all.slice(Math.min(from, to), Math.max(from, to) + 1)));
      return;
    }
    anchor.current = key;
    setChosen((before) => {
      if (how === "only") return before.size === 1 && before.has(key) ? NOBODY : new Set([key]);
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const choose = useCallback((next: Iterable<string>) => setChosen(new Set(next)), []);
  const clear = useCallback(() => setChosen(NOBODY), []);
  return { keys, notes: selected, click, choose, clear };
}
