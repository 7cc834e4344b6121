import { countDots, type DotCount, isVotable } from "@throughline/engine";
import type { Activity, Item } from "@throughline/model";
import { useDeferredValue, useMemo } from "react";
import { useStore } from "zustand";
import { useBoardVersion } from "../../live/use-record.ts";
import { useTalk } from "../../live/use-talk.ts";
import { itemName } from "../../panels/item-name.ts";
import { useSession } from "../../session/session-context.ts";
import type { Dots } from "./keep-votes.ts";
import { hasVotedElsewhere, keptVotes, ownDots, votesLeft } from "./own-votes.ts";
import { readVotes } from "./read-votes.ts";

/** This person's votes in one vote. */
export interface OwnVotes {
  readonly dots: Dots;
  readonly left: number;
  /** Whether what this browser knows was replaced on another device. */
  readonly elsewhere: boolean;
}

/** Follows this person's votes in one vote. */
export function useOwnVotes(activity: Activity): OwnVotes {
  const session = useSession();
  useTalk("votes");
  useStore(keptVotes(session, activity));
  const dots = ownDots(session, activity);
  return { dots, left: votesLeft(activity, dots), elsewhere: hasVotedElsewhere(session, activity) };
}

/** The count of one vote as far as it can be read now. */
export function useDotCount(activity: Activity): DotCount {
  const { boardId, live } = useSession();
  const records = useTalk("votes");
  const version = useDeferredValue(useBoardVersion());
  const ballots = useMemo(() => readVotes(boardId, activity, records), [boardId, activity, records]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the living map changes with the version.
  return useMemo(() => countDots(activity, ballots, live.items), [activity, ballots, live, version]);
}

/** The cards that one vote is about: as they were chosen, or by name. */
export function useSubjects(activity: Activity): readonly Item[] {
  const { live } = useSession();
  const version = useDeferredValue(useBoardVersion());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the living map changes with the version.
  return useMemo(() => subjectsOf(live.items, activity), [live, activity, version]);
}

/** The cards that one vote is about: as they were chosen, or by name. */
function subjectsOf(
  items: ReadonlyMap<string, Item>,
  activity: Pick<Activity, "items" | "kinds">,
): readonly Item[] {
  if (activity.items.length > 0) {
    return [...new Set(activity.items)].flatMap((id) => items.get(id) ?? []);
  }
  return [...items.values()]
    .filter((item) => isVotable(activity, item.id, item))
    .sort((one, other) => compare(itemName(one), itemName(other)) || compare(one.id, other.id));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
