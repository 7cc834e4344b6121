import type { Activity } from "@throughline/model";
import { useMemo, useSyncExternalStore } from "react";
import { useTalk } from "../../live/use-talk.ts";
import { useSession } from "../../session/session-context.ts";
import { readBallots } from "./read-ballots.ts";
import { type ObjectResult, resultsOf } from "./results-of.ts";

const NOTHING: readonly ObjectResult[] = [];

/** What came of an estimation, object by object; follows the talk and the plan. Nothing for none. */
export function useResults(activity: Activity | undefined): readonly ObjectResult[] {
  const { boardId, live } = useSession();
  const records = useTalk("estimates");
  const version = useSyncExternalStore(live.subscribe, live.version);
  const ballots = useMemo(
    () => activity && readBallots(boardId, activity, records),
    [boardId, activity, records],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the living map changed.
  return useMemo(() => {
    return activity && ballots ? resultsOf(live.items, activity, ballots) : NOTHING;
  }, [live, version, activity, ballots]);
}
