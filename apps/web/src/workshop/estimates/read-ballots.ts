import { isLate } from "@throughline/engine";
import { type Activity, type Estimate, subjectOf } from "@throughline/model";
import { openBallot } from "../seal/open-ballot.ts";
import { type Ballot, readBallot } from "./ballot.ts";

/** What was read already, with the key that opened it: opening takes a while on a phone. */
const read = new WeakMap<Estimate, { readonly with: string; readonly ballot: Ballot | null }>();

/**
 * The ballots of an estimation that can be read, by person: of one that has ended those that count, else all. A ballot
 * that nobody can read, as one sealed for something else, is not there.
 */
export function readBallots(
  board: string,
  activity: Activity,
  records: ReadonlyMap<string, Estimate>,
): ReadonlyMap<string, Ballot> {
  const ballots = new Map<string, Ballot>();
  for (const record of records.values()) {
    const person = record.author;
    if (person === null || subjectOf(record.key) !== activity.key) continue;
    if (isLate(activity, person, record)) continue;
    const ballot = readOnce(board, person, activity, record);
    if (ballot) ballots.set(person, ballot);
  }
  return ballots;
}

function readOnce(board: string, person: string, activity: Activity, record: Estimate): Ballot | null {
  const { sealWith, openWith, key } = activity;
  if (sealWith !== "" && openWith === "") return null;
  const before = read.get(record);
  if (before?.with === openWith) return before.ballot;
  const place = { board, activity: key, person };
  const ballot = readBallot(sealWith === "" ? record : openBallot(record.sealed, openWith, place));
  read.set(record, { with: openWith, ballot });
  return ballot;
}
