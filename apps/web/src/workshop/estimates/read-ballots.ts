import { type Activity, type Estimate, subjectOf } from "@throughline/model";
import { openBallot } from "../seal/open-ballot.ts";
import { type Ballot, readBallot } from "./ballot.ts";

/** What was opened already, by its sealed text and the key that opened it: opening takes a while on a phone. */
const opened = new WeakMap<Estimate, { readonly with: string; readonly ballot: Ballot | null }>();

/**
 * The ballots of an estimation that can be read, by person: of one that has ended those that count, else all. A ballot
 * that nobody can read, as one sealed for something else, is not there.
 */
export function readBallots(
  board: string,
  activity: Activity,
  records: ReadonlyMap<string, Estimate>,
): ReadonlyMap<string, Ballot> {
  const counted = activity.closed === null ? null : new Set(activity.counted);
  const ballots = new Map<string, Ballot>();
  for (const record of records.values()) {
    const person = record.author;
    if (person === null || subjectOf(record.key) !== activity.key || counted?.has(person) === false) continue;
    const ballot = activity.sealWith === "" ? readBallot(record) : open(board, person, activity, record);
    if (ballot) ballots.set(person, ballot);
  }
  return ballots;
}

function open(board: string, person: string, activity: Activity, record: Estimate): Ballot | null {
  if (activity.openWith === "") return null;
  const before = opened.get(record);
  if (before?.with === activity.openWith) return before.ballot;
  const place = { board, activity: activity.key, person };
  const ballot = readBallot(openBallot(record.sealed, activity.openWith, place));
  opened.set(record, { with: activity.openWith, ballot });
  return ballot;
}
