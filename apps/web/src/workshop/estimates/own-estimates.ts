import { putTalk, removeTalk } from "@throughline/board";
import { type Activity, talkKey } from "@throughline/model";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { BoardSession } from "../../session/session-context.ts";
import { sealBallot } from "../seal/seal-ballot.ts";
import { type Answer, type Ballot, EMPTY_BALLOT, readBallot, storeBallot } from "./ballot.ts";
import { type KeptPlace, keepOwn, keyOf, readKept } from "./keep-own.ts";

/** What this person has said in one estimation, as this browser knows it. */
export interface OwnEstimates {
  readonly ballot: Ballot;
  /** What was typed for a duration whose three points do not make an estimate yet. */
  readonly typed: Readonly<Record<string, Typed>>;
  /** Whether all of it stands in the talk, from where it goes to the server. */
  readonly isSent: boolean;
  /** The text it was last sealed in; empty where it is not sealed. */
  readonly sealed: string;
}

/** The three texts of a duration as they were typed: at best, most likely, at worst. */
export type Typed = readonly [string, string, string];

type Estimating = Pick<BoardSession, "boardId" | "talk" | "liveTalk" | "clock" | "person">;

const stores = new WeakMap<BoardSession["liveTalk"], Map<string, StoreApi<OwnEstimates>>>();

/**
 * The estimates of this person in one activity: what this browser has kept, or what is readable in the talk. The same
 * store for the same activity and person.
 */
export function ownEstimates(session: Estimating, activity: Activity): StoreApi<OwnEstimates> {
  const all = stores.get(session.liveTalk) ?? new Map<string, StoreApi<OwnEstimates>>();
  stores.set(session.liveTalk, all);
  const name = talkKey(session.person(), activity.key);
  const store = all.get(name) ?? followKept(session, activity);
  all.set(name, store);
  return store;
}

/** What this browser keeps of a ballot, also what another page of it keeps from now on. */
function followKept(session: Estimating, activity: Activity): StoreApi<OwnEstimates> {
  const store = createStore(() => startFrom(session, activity));
  const place = placeOf(session, activity);
  window.addEventListener("storage", ({ key }) => {
    const kept = key === keyOf(place) ? readKept(place) : null;
    if (kept) store.setState(kept);
  });
  return store;
}

/** Says something about one object, or with null takes it back; at once in the talk, sealed where others may not see. */
export function answer(session: Estimating, activity: Activity, id: string, said: Answer | null): void {
  const store = ownEstimates(session, activity);
  const ballot = new Map(store.getState().ballot);
  if (said === null) ballot.delete(id);
  else ballot.set(id, said);
  const { [id]: _, ...typed } = store.getState().typed;
  store.setState({ ballot, typed, isSent: false });
  keep(session, activity);
  send(session, activity);
}

/** Keeps what was typed for a duration and is no estimate yet; what was said before stays what counts. */
export function keepTyped(session: Estimating, activity: Activity, id: string, typed: Typed): void {
  const store = ownEstimates(session, activity);
  store.setState({ typed: { ...store.getState().typed, [id]: typed } });
  keep(session, activity);
}

/** Puts into the talk what is not there, as after a page was closed before this person's id was known. */
export function send(session: Estimating, activity: Activity): void {
  const store = ownEstimates(session, activity);
  const { isSent, ballot } = store.getState();
  const person = session.person();
  const key = talkKey(person, activity.key);
  const isThere = session.liveTalk.records("estimates").has(key);
  if (person === "" || (isSent && (isThere || ballot.size === 0))) return;
  const stored = storeBallot(ballot);
  const written = Math.round(session.clock.now());
  // Nothing that was promised to be hidden goes out in the open.
  if (activity.hidden && activity.sealWith === "") return;
  const place = { board: session.boardId, activity: activity.key, person };
  const sealed = activity.sealWith === "" ? "" : sealBallot(stored, activity.sealWith, place);
  if (sealed === null) return;
  // Whoever takes everything back has not taken part.
  if (ballot.size === 0) removeTalk(session.talk, "estimates", key);
  else putTalk(session.talk, "estimates", key, sealed === "" ? { ...stored, written } : { sealed, written });
  store.setState({ isSent: true, sealed });
  keep(session, activity);
}

/** Whether a sealed ballot of this person stands in the talk that this browser did not make, and so cannot read. */
export function hasEstimatedElsewhere(session: Estimating, activity: Activity): boolean {
  const record = session.liveTalk.records("estimates").get(talkKey(session.person(), activity.key));
  const { sealed } = ownEstimates(session, activity).getState();
  return activity.sealWith !== "" && record !== undefined && record.sealed !== sealed;
}

function startFrom(session: Estimating, activity: Activity): OwnEstimates {
  const kept = readKept(placeOf(session, activity));
  if (kept) return kept;
  const record = session.liveTalk.records("estimates").get(talkKey(session.person(), activity.key));
  return { ballot: (record && readBallot(record)) ?? EMPTY_BALLOT, typed: {}, isSent: true, sealed: "" };
}

function keep(session: Estimating, activity: Activity): void {
  keepOwn(placeOf(session, activity), ownEstimates(session, activity).getState());
}

function placeOf(session: Estimating, activity: Activity): KeptPlace {
  return { board: session.boardId, person: session.person(), activity: activity.key };
}
