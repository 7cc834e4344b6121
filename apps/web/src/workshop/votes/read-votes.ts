import { type Activity, readTalkRecord, subjectOf, type Vote } from "@throughline/model";
import { openBallot } from "../seal/open-ballot.ts";

/** What was opened already, with the key that opened it: opening takes a while on a phone. */
const opened = new WeakMap<Vote, { readonly with: string; readonly vote: Vote }>();

/**
 * The ballots of one vote as they can be read now. Where ballots are sealed, what somebody wrote in the open counts
 * for nothing: before the seal is open every ballot is empty, and one that does not open stays so.
 */
export function readVotes(
  board: string,
  activity: Activity,
  records: ReadonlyMap<string, Vote>,
): readonly Vote[] {
  const ballots = [...records.values()].filter(
    ({ key, author }) => author !== null && subjectOf(key) === activity.key,
  );
  return activity.sealWith === "" ? ballots : ballots.map((ballot) => open(board, activity, ballot));
}

function open(board: string, activity: Activity, ballot: Vote): Vote {
  const before = opened.get(ballot);
  if (before?.with === activity.openWith) return before.vote;
  const place = { board, activity: activity.key, person: ballot.author ?? "" };
  const dots = activity.openWith === "" ? null : openBallot(ballot.sealed, activity.openWith, place);
  const vote = readTalkRecord("votes", ballot.key, { ...ballot, dots });
  opened.set(ballot, { with: activity.openWith, vote });
  return vote;
}
