import { useCallback, useSyncExternalStore } from "react";
import { useSession } from "../../session/session-context.ts";
import { type Editor, editingIndex } from "./editing-index.ts";
import { draftKey } from "./kept-drafts.ts";

/** Who else types in this field now. Renders again only when that changes, not on every cursor. */
export function useEditor(id: string | null, field: string): Editor | undefined {
  const index = editingIndex(useSession().peers);
  const key = draftKey(id ?? "", field);
  const subscribe = useCallback((listener: () => void) => index.subscribe(key, listener), [index, key]);
  return useSyncExternalStore(subscribe, () => index.at(key));
}

/** Everyone else who types in this record now, by field. */
export function useEditors(id: string): ReadonlyMap<string, Editor> {
  const index = editingIndex(useSession().peers);
  const subscribe = useCallback((listener: () => void) => index.subscribe(id, listener), [index, id]);
  return useSyncExternalStore(subscribe, () => index.inRecord(id));
}

/** Handlers that tell others where this person types. */
export function useShareEditing(id: string | null, field: string) {
  const { peers } = useSession();
  return {
    onFocus: () => {
      if (id) peers.share({ editing: { id, field } });
    },
    onBlur: () => {
      if (id) peers.share({ editing: null });
    },
  };
}
