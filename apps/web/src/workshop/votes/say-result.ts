import type { DotCount } from "@throughline/engine";
import type { Activity } from "@throughline/model";

/** The result of a vote in one sentence; `nameOf` gives the name of an item. */
export function sayResult(
  { votes, manyPerObject }: Pick<Activity, "votes" | "manyPerObject">,
  count: DotCount,
  nameOf: (item: string) => string,
): string {
  const people = count.voters.length;
  if (people === 0) return "Nobody has voted.";
  const [first] = count.rows;
  if (!first) return "No vote was placed.";
  const best = count.rows.filter(({ rank }) => rank === 1);
  const got = counted(first.votes, "vote");
  // With one vote each, or one on each card, votes are people, of whom there are so many.
  const of = votes === 1 || !manyPerObject ? ` from ${people} ${people === 1 ? "person" : "people"}` : "";
  if (best.length === 1) return `“${nameOf(first.item)}” comes first with ${got}${of}.`;
  if (best.length === 2)
    return `“${nameOf(first.item)}” and “${nameOf(best[1]?.item ?? "")}” come first with ${got} each.`;
  return `${best.length} cards come first with ${got} each.`;
}

/** What has to be said beside the bars: turnout, what was not used and what is not counted, a sentence each. */
export function sayRest(activity: Pick<Activity, "votes">, count: DotCount): readonly string[] {
  const people = count.voters.length;
  const lost = count.gone.reduce((sum, { votes }) => sum + votes, 0);
  return [
    `${people === 1 ? "1 person" : `${people} people`} voted, with ${activity.votes} ${activity.votes === 1 ? "vote" : "votes"} each.` +
      (count.unused > 0 ? ` ${counted(count.unused, "vote")} not used.` : ""),
    lost > 0 ? `${counted(lost, "vote")} on ${counted(count.gone.length, "card")} deleted since.` : "",
    count.refused > 0 ? `${counted(count.refused, "vote")} beyond the rules not counted.` : "",
    count.late.length > 0
      ? `${counted(count.late.length, "ballot")} came or changed after the end and ${count.late.length === 1 ? "is" : "are"} not counted.`
      : "",
    count.unreadable.length > 0 ? `${counted(count.unreadable.length, "ballot")} could not be read.` : "",
  ].filter((sentence) => sentence !== "");
}

/** “1 vote”, “3 votes”. */
export function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
