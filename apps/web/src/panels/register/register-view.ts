import { createStore, type StoreApi } from "zustand/vanilla";
import type { BoardSession } from "../../session/session-context.ts";
import type { OutlineOrder } from "./outline/build-outline.ts";
import type { RowView } from "./table/derive-rows.ts";
import type { KindFilter } from "./table/kind-filter.ts";

/** How one person looks at the register of one board; lives as long as the session. */
export interface RegisterView extends RowView {
  readonly shape: "table" | "outline";
  readonly large: boolean;
  readonly order: OutlineOrder;
  /** The shown columns by kind filter, where this person has chosen. */
  readonly columns: ReadonlyMap<KindFilter, readonly string[]>;
  /** What this person opened (true) or closed (false) in the outline, by node. */
  readonly folds: ReadonlyMap<string, boolean>;
}

const START: RegisterView = {
  shape: "table",
  large: false,
  order: "structure",
  kind: "all",
  query: "",
  owner: "",
  status: "",
  sort: null,
  columns: new Map(),
  folds: new Map(),
};

const bySession = new WeakMap<BoardSession, StoreApi<RegisterView>>();

/** The register view of an open board. */
export function registerView(session: BoardSession): StoreApi<RegisterView> {
  const known = bySession.get(session);
  if (known) return known;
  const made = createStore<RegisterView>(() => START);
  bySession.set(session, made);
  return made;
}
