import { useStore } from "zustand";
import { useSession } from "../../session/session-context.ts";
import { type KeptDraft, keptDrafts } from "./kept-drafts.ts";

const NONE: readonly KeptDraft[] = [];
const byList = new WeakMap<readonly KeptDraft[], Map<string, readonly KeptDraft[]>>();

/** What was typed into one record and could not be stored; the same array until that changes. */
export function useKeptOf(id: string): readonly KeptDraft[] {
  return useStore(keptDrafts(useSession()).store, (drafts) => draftsOf(drafts, id));
}

function draftsOf(drafts: readonly KeptDraft[], id: string): readonly KeptDraft[] {
  if (!drafts.some((draft) => draft.id === id)) return NONE;
  const known = byList.get(drafts) ?? new Map<string, readonly KeptDraft[]>();
  byList.set(drafts, known);
  const found = known.get(id) ?? drafts.filter((draft) => draft.id === id);
  known.set(id, found);
  return found;
}
