import { createStore, type StoreApi } from "zustand/vanilla";
import type { BoardSession } from "../../session/session-context.ts";

const stores = new WeakMap<BoardSession["liveTalk"], StoreApi<{ readonly message: string }>>();

/** What was said last to those who do not see what happens, on one open board. */
export function announcements({ liveTalk }: Pick<BoardSession, "liveTalk">) {
  const store = stores.get(liveTalk) ?? createStore<{ readonly message: string }>(() => ({ message: "" }));
  stores.set(liveTalk, store);
  return store;
}

/** Says one sentence to those who do not see what happens, as soon as they are not being told something else. */
export function announce(session: Pick<BoardSession, "liveTalk">, message: string): void {
  announcements(session).setState({ message });
}
