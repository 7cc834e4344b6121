import type { Activity } from "@throughline/model";
import { useMemo, useSyncExternalStore } from "react";
import { useTalk } from "../../live/use-talk.ts";
import { type BoardSession, useSession } from "../../session/session-context.ts";
import { ballotsIn, lateIn, votersOf } from "../run/run-activity.ts";

/** Who takes part in an activity, by the ids of people. */
export interface Turnout {
  /** Everyone on the board now who may take part. */
  readonly here: ReadonlySet<string>;
  /** Those of them who have taken part. */
  readonly done: readonly string[];
  /** Those of them who have not yet. */
  readonly missing: readonly string[];
  /** Those who have taken part and are not here any more. */
  readonly left: readonly string[];
  /** Those whose ballots came or were changed after the end and are not counted; empty while it is open. */
  readonly late: readonly string[];
}

/** Follows who has taken part in an activity. */
export function useTurnout(activity: Activity): Turnout {
  const session = useSession();
  const ballots = useTalk(ballotsIn(activity));
  const roster = useSyncExternalStore(session.peers.subscribeRoster, session.peers.roster);
  // biome-ignore lint/correctness/useExhaustiveDependencies: ballots and roster say when to look again.
  return useMemo(() => readTurnout(session, activity), [session, activity, ballots, roster]);
}

/** Who has taken part in an activity, as the records and the people here say now. */
function readTurnout(
  session: Pick<BoardSession, "liveTalk" | "peers" | "person" | "canTalk">,
  activity: Activity,
): Turnout {
  const here = new Set<string>();
  if (session.canTalk() && session.person() !== "") here.add(session.person());
  for (const { presence } of session.peers.roster()) {
    if (presence.user.role !== "viewer") here.add(presence.user.id);
  }
  const voters = votersOf(session.liveTalk, activity);
  const people = [...here].sort();
  return {
    here,
    done: people.filter((id) => voters.has(id)),
    missing: people.filter((id) => !voters.has(id)),
    left: [...voters].filter((id) => !here.has(id)).sort(),
    late: lateIn(session.liveTalk, activity),
  };
}
