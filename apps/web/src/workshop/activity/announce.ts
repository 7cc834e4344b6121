import { useEffect, useId } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { BoardSession } from "../../session/session-context.ts";

interface Announcements {
  /** What was said last to those who do not see what happens. */
  readonly message: string;
  /** The activity that was told of last, and whether it was open. */
  readonly told: string;
  /** The voices that are on the page; the first one speaks. */
  readonly voices: readonly string[];
}

const stores = new WeakMap<BoardSession["liveTalk"], StoreApi<Announcements>>();

/** What is said on one open board to those who do not see what happens. */
export function announcements({ liveTalk }: Pick<BoardSession, "liveTalk">): StoreApi<Announcements> {
  const store =
    stores.get(liveTalk) ?? createStore<Announcements>(() => ({ message: "", told: "", voices: [] }));
  stores.set(liveTalk, store);
  return store;
}

/** Says one sentence to those who do not see what happens, as soon as they are not being told something else. */
export function announce(session: Pick<BoardSession, "liveTalk">, message: string): void {
  announcements(session).setState({ message });
}

/** Whether this voice is the one that speaks: of several on the page, the one that came first. */
export function useIsVoice(session: Pick<BoardSession, "liveTalk">): boolean {
  const id = useId();
  const store = announcements(session);
  useEffect(() => {
    store.setState(({ voices }) => ({ voices: [...voices, id] }));
    return () => store.setState(({ voices }) => ({ voices: voices.filter((one) => one !== id) }));
  }, [store, id]);
  return useStore(store, ({ voices }) => voices[0] === id);
}
