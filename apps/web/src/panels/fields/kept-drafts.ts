import { createStore, type StoreApi } from "zustand/vanilla";
import type { BoardSession } from "../../session/session-context.ts";

/** Something typed that could not be stored when its field went away. It waits here until someone decides. */
export interface KeptDraft {
  /** The record and the field it was meant for, as `draftKey` joins them. */
  readonly key: string;
  readonly id: string;
  /** What people call the field and the card: the card may be gone by now. */
  readonly label: string;
  readonly title: string;
  readonly text: string;
  /** Why it was not stored. */
  readonly problem: string;
  /** The stored text when the typing began. */
  readonly base: string;
}

export interface KeptDrafts {
  readonly store: StoreApi<readonly KeptDraft[]>;
  find(key: string): KeptDraft | undefined;
  keep(draft: KeptDraft): void;
  drop(key: string): void;
}

const bySession = new WeakMap<BoardSession, KeptDrafts>();

/** The drafts of one open board; they live as long as the session. */
export function keptDrafts(session: BoardSession): KeptDrafts {
  const known = bySession.get(session);
  if (known) return known;
  const made = createKeptDrafts();
  bySession.set(session, made);
  return made;
}

/** The key of a draft. */
export function draftKey(id: string, field: string): string {
  return `${id}/${field}`;
}

function createKeptDrafts(): KeptDrafts {
  const store = createStore<readonly KeptDraft[]>(() => []);
  const without = (key: string) => store.getState().filter((draft) => draft.key !== key);
  return {
    store,
    find: (key) => store.getState().find((draft) => draft.key === key),
    keep: (draft) => store.setState([...without(draft.key), draft], true),
    drop: (key) => {
      if (store.getState().some((draft) => draft.key === key)) store.setState(without(key), true);
    },
  };
}
