import type { Activity } from "@throughline/model";
import { VoteBallot } from "./vote-ballot.tsx";
import { VoteOutcome } from "./vote-outcome.tsx";

/** A vote with dots: the ballot while it is open, its result once it has ended. */
export function VotesBody({ activity }: { readonly activity: Activity }) {
  return activity.closed === null ? <VoteBallot activity={activity} /> : <VoteOutcome activity={activity} />;
}
