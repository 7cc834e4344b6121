import type { PortfolioChoice, PortfolioProblem } from "@throughline/engine";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { BoardSession } from "../../session/session-context.ts";

/** The best set that this person asked for, and the very problem it answers: nothing of it is in the document. */
export interface BestSet {
  readonly problem: PortfolioProblem;
  /** Null while it is being computed. */
  readonly choice: PortfolioChoice | null;
}

export type BestSetStore = StoreApi<{ readonly best: BestSet | null }>;

const stores = new WeakMap<BoardSession["live"], BestSetStore>();

/** The one best set of an open board; null until someone asks, and after it was put away. */
export function bestSetStore({ live }: Pick<BoardSession, "live">): BestSetStore {
  let store = stores.get(live);
  if (!store) {
    store = createStore<{ readonly best: BestSet | null }>(() => ({ best: null }));
    stores.set(live, store);
  }
  return store;
}

/** Whether a project is in the best set or left out of it; null while there is none to compare with. */
export function sideOf(best: BestSet | null, id: string): "in" | "out" | null {
  if (best?.choice?.kind !== "chosen") return null;
  if (best.choice.projects.includes(id)) return "in";
  return best.choice.leftOut.includes(id) ? "out" : null;
}
