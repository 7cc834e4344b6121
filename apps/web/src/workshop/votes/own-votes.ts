import { putTalk, removeTalk } from "@throughline/board";
import { type Activity, newId, talkKey } from "@throughline/model";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { BoardSession } from "../../session/session-context.ts";
import { sealBallot } from "../seal/seal-ballot.ts";
import { type Dots, type KeptPlace, type KeptVotes, keepVotes, keyOf, readKeptVotes } from "./keep-votes.ts";

type Voting = Pick<BoardSession, "boardId" | "talk" | "liveTalk" | "clock" | "person">;

/** What came of placing a vote: done, or why not, as a sentence. */
export type VoteResult = { readonly ok: true } | { readonly ok: false; readonly reason: string };

const NOTHING: KeptVotes = Object.freeze({ dots: Object.freeze({}), sealed: "" });
const stores = new WeakMap<BoardSession["liveTalk"], Map<string, StoreApi<KeptVotes>>>();

/** What this browser knows of this person's votes in a sealed vote; the same store for the same vote and person. */
export function keptVotes(session: Voting, activity: Pick<Activity, "key">): StoreApi<KeptVotes> {
  const all = stores.get(session.liveTalk) ?? new Map<string, StoreApi<KeptVotes>>();
  stores.set(session.liveTalk, all);
  const name = talkKey(session.person(), activity.key);
  const store = all.get(name) ?? followKept(placeOf(session, activity));
  all.set(name, store);
  return store;
}

/** What this browser keeps of a ballot, also what another page of it keeps from now on. */
function followKept(place: KeptPlace): StoreApi<KeptVotes> {
  const store = createStore(() => readKeptVotes(place) ?? NOTHING);
  window.addEventListener("storage", ({ key }) => {
    if (key === keyOf(place)) store.setState(readKeptVotes(place) ?? NOTHING);
  });
  return store;
}

/** The dots of this person as they are now. */
export function ownDots(session: Voting, activity: Activity): Dots {
  if (activity.sealWith !== "") return keptVotes(session, activity).getState().dots;
  return ballotOf(session, activity)?.dots ?? NOTHING.dots;
}

/** Whether this person has voted on another device since: what this browser knows is then not what is counted. */
export function hasVotedElsewhere(session: Voting, activity: Activity): boolean {
  const there = ballotOf(session, activity)?.sealed ?? "";
  return activity.sealWith !== "" && there !== keptVotes(session, activity).getState().sealed;
}

/** How many votes are left to somebody with these dots. */
export function votesLeft(activity: Pick<Activity, "votes">, dots: Dots): number {
  return Math.max(0, activity.votes - Object.keys(dots).length);
}

/** How many of these dots are on one item. */
export function dotsOn(dots: Dots, item: string): number {
  return Object.values(dots).filter((one) => one === item).length;
}

/** Why this person may not place one more dot on an item, as a sentence; null when they may. */
export function voteObjection(activity: Activity, dots: Dots, item: string): string | null {
  if (activity.closed !== null) return "This vote has ended.";
  if (!activity.manyPerObject && dotsOn(dots, item) > 0) return "At most one vote on each card.";
  return votesLeft(activity, dots) === 0 ? "You have no votes left. Take one back first." : null;
}

/** Places one dot on an item. The caller ensures that the vote is about it. */
export function placeDot(session: Voting, activity: Activity, item: string): VoteResult {
  const dots = ownDots(session, activity);
  const objection = voteObjection(activity, dots, item);
  if (objection !== null) return { ok: false, reason: objection };
  const [last = ""] = Object.keys(dots).sort().reverse();
  // After all others, also where a clock was set back: the first dots are the ones that count.
  const time = Math.max(Math.round(session.clock.now()), Number.parseInt(last, 36) + 1 || 0);
  const id = `${time.toString(36).padStart(9, "0")}-${newId().slice(0, 6)}`;
  return cast(session, activity, { ...dots, [id]: item });
}

/** Takes the last dot on an item back. */
export function takeDotBack(session: Voting, activity: Activity, item: string): VoteResult {
  if (activity.closed !== null) return { ok: false, reason: "This vote has ended." };
  const dots = ownDots(session, activity);
  const last = Object.keys(dots)
    .filter((id) => dots[id] === item)
    .sort()
    .at(-1);
  if (last === undefined) return { ok: true };
  const { [last]: _, ...rest } = dots;
  return cast(session, activity, rest);
}

/** Writes this person's ballot as a whole, sealed where others may not see it; without a dot there is none. */
function cast(session: Voting, activity: Activity, dots: Dots): VoteResult {
  const place = placeOf(session, activity);
  if (place.person === "") return { ok: false, reason: "You are not known to the server yet. Try again." };
  const key = talkKey(place.person, activity.key);
  const written = Math.round(session.clock.now());
  const isEmpty = Object.keys(dots).length === 0;
  let sealed = "";
  if (activity.sealWith !== "" && !isEmpty) {
    const box = sealBallot(dots, activity.sealWith, place);
    if (box === null)
      return { ok: false, reason: "Votes cannot be sealed here. Ask for this vote to be started again." };
    sealed = box;
  }
  if (activity.sealWith !== "") {
    keptVotes(session, activity).setState({ dots, sealed });
    keepVotes(place, { dots, sealed });
  }
  if (isEmpty) removeTalk(session.talk, "votes", key);
  else
    putTalk(session.talk, "votes", key, sealed === "" ? { dots: { ...dots }, written } : { sealed, written });
  return { ok: true };
}

function ballotOf({ liveTalk, person }: Voting, { key }: Pick<Activity, "key">) {
  return liveTalk.records("votes").get(talkKey(person(), key));
}

function placeOf({ boardId, person }: Voting, { key }: Pick<Activity, "key">): KeptPlace {
  return { board: boardId, person: person(), activity: key };
}
