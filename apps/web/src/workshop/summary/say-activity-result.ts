import { countDots } from "@throughline/engine";
import type { Activity, Estimate, Item, Vote } from "@throughline/model";
import { itemName } from "../../panels/item-name.ts";
import { readBallots } from "../estimates/read-ballots.ts";
import { type ObjectResult, resultsOf, spreadIn } from "../estimates/results-of.ts";
import { agreementWords, figuresOf } from "../estimates/say-result.ts";
import { readVotes } from "../votes/read-votes.ts";

/** What the result of an activity is read from. */
export interface Ballots {
  readonly boardId: string;
  readonly votes: ReadonlyMap<string, Vote>;
  readonly estimates: ReadonlyMap<string, Estimate>;
  readonly items: ReadonlyMap<string, Item>;
}

/** So many objects are named; the activity itself has all. */
const MOST = 5;

/**
 * What came of a vote or an estimation, the foremost objects with their figures; null for private writing, and where
 * no ballot can be read.
 */
export function sayActivityResult(activity: Activity, ballots: Ballots): string | null {
  if (activity.kind === "proposals") return null;
  const said = activity.kind === "dots" ? sayDots(activity, ballots) : sayEstimates(activity, ballots);
  if (said.length === 0) return null;
  const rest = said.length - MOST;
  return [...said.slice(0, MOST), ...(rest > 0 ? [`and ${rest} more`] : [])].join(", ");
}

/** “Portal” 5 votes. */
function sayDots(activity: Activity, { boardId, votes, items }: Ballots): readonly string[] {
  const { rows } = countDots(activity, readVotes(boardId, activity, votes), items);
  return rows.map(
    ({ item, votes: count }) => `“${itemName(items.get(item))}” ${count} ${count === 1 ? "vote" : "votes"}`,
  );
}

/** “Portal” median 8 (far apart). */
function sayEstimates(activity: Activity, { boardId, estimates, items }: Ballots): readonly string[] {
  return resultsOf(items, activity, readBallots(boardId, activity, estimates)).flatMap(sayEstimate);
}

function sayEstimate(result: ObjectResult): readonly string[] {
  const [figure] = figuresOf(result);
  if (!figure) return [];
  const [name, value] = figure;
  const agreement = spreadIn(result)?.agreement ?? null;
  const word = agreement === null ? "" : ` (${agreementWords[agreement].toLowerCase()})`;
  return [`“${itemName(result.item)}” ${name.toLowerCase()} ${value}${word}`];
}
