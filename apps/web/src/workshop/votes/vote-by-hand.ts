import type { Activity } from "@throughline/model";
import { itemName } from "../../panels/item-name.ts";
import type { BoardSession } from "../../session/session-context.ts";
import { announce } from "../activity/announce.ts";
import { ownDots, placeDot, takeDotBack, type VoteResult, votesLeft } from "./own-votes.ts";

/** Places a vote on a card, and says what is left, or why it could not be placed. */
export function vote(session: BoardSession, activity: Activity, item: string): void {
  say(session, activity, item, "Voted for", placeDot(session, activity, item));
}

/** Takes a vote on a card back, and says what is left. */
export function unvote(session: BoardSession, activity: Activity, item: string): void {
  say(session, activity, item, "Took a vote back from", takeDotBack(session, activity, item));
}

function say(session: BoardSession, activity: Activity, item: string, did: string, result: VoteResult): void {
  const left = votesLeft(activity, ownDots(session, activity));
  const name = itemName(session.live.items.get(item));
  announce(session, result.ok ? `${did} “${name}”. ${sayLeft(activity.votes, left)}.` : result.reason);
}

/** “3 of 5 votes left”. */
export function sayLeft(votes: number, left: number): string {
  return left === 0 ? "No votes left" : `${left} of ${votes} ${votes === 1 ? "vote" : "votes"} left`;
}
