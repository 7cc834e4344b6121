import type { Activity } from "@throughline/model";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import { useSession } from "../../session/session-context.ts";
import { createDraftShelf, type Draft, type DraftPlace, type DraftShelf } from "./draft-shelf.ts";

let shelf: DraftShelf | undefined;

/** What this browser keeps of private writing, on whatever board. */
export function browserShelf(): DraftShelf {
  shelf ??= createDraftShelf();
  return shelf;
}

/** This person's drafts for a round, and where they stand. */
export function useDrafts({ key }: Pick<Activity, "key">): {
  readonly place: DraftPlace;
  readonly drafts: readonly Draft[];
  readonly isKept: boolean;
} {
  const session = useSession();
  const person = session.person();
  const place = useMemo(
    () => ({ board: session.boardId, activity: key, person }),
    [session.boardId, key, person],
  );
  const kept = browserShelf();
  const drafts = useSyncExternalStore(
    kept.subscribe,
    useCallback(() => kept.list(place), [kept, place]),
  );
  return { place, drafts, isKept: useSyncExternalStore(kept.subscribe, kept.isKept) };
}
