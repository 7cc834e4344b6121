import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import { type BoardSession, useSession } from "../../session/session-context.ts";

/** How one person looks at the agenda of one board; nothing of it is shared. */
export interface AgendaView {
  /** The step that is open in the panel, to read or to change; null for none. */
  readonly open: string | null;
  /** What is asked before it is done. */
  readonly asking: "end" | "templates" | null;
}

const stores = new WeakMap<BoardSession["liveTalk"], StoreApi<AgendaView>>();

/** The view of one open board. */
export function agendaView({ liveTalk }: Pick<BoardSession, "liveTalk">): StoreApi<AgendaView> {
  const store = stores.get(liveTalk) ?? createStore<AgendaView>(() => ({ open: null, asking: null }));
  stores.set(liveTalk, store);
  return store;
}

/** One value of the view; renders again only when that value changes. */
export function useAgendaView<T>(select: (view: AgendaView) => T): T {
  return useStore(agendaView(useSession()), select);
}
