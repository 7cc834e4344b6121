import type { Activity } from "@throughline/model";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import { useTalk } from "../../live/use-talk.ts";
import { useSession } from "../../session/session-context.ts";
import { itemIdOf } from "./item-id-of.ts";
import { readWall, type Wall } from "./read-wall.ts";

/** The wall of a round; renders again when it changed, or when a card made from it came or went. */
export function useWall(activity: Activity): Wall {
  const { live } = useSession();
  const proposals = useTalk("proposals");
  const groups = useTalk("groups");
  const cards = useMemo(
    () => [
      ...[...proposals.values()]
        .filter((each) => each.activity === activity.key)
        .map(({ key }) => itemIdOf(key)),
      ...[...groups.values()].map(({ item }) => item).filter((item) => item !== ""),
    ],
    [proposals, groups, activity.key],
  );
  /** As a text, so that the rest of the board renders nothing here. */
  const there = useSyncExternalStore(
    live.subscribe,
    useCallback(() => cards.filter((id) => live.items.has(id)).join(" "), [live, cards]),
  );
  return useMemo(() => {
    const onBoard = new Set(there.split(" "));
    return readWall(activity, proposals, groups, (id) => onBoard.has(id));
  }, [activity, proposals, groups, there]);
}
