import * as v from "valibot";
import { dateOrNull, id, idList, line, moment, momentOrNull, place, text } from "./talk-fields.ts";

/** One word in a thread. The first of a thread says what it is about. */
export const commentSchema = v.object({
  /** The id of the thread; the first word of a thread has the same id behind its author. */
  thread: line(80),
  /** The item or link it is about; null when it is about a place. Answers name the same as the first word. */
  on: v.fallback(v.nullable(id), null),
  /** A place on the map, in canvas units. */
  at: v.fallback(v.nullable(place), null),
  /** What the item or link was called then, for when it is gone; empty when not said. */
  about: line(200),
  text,
  /** The name the author had; the server's own list of people goes before it. */
  name: line(60),
  written: moment,
  edited: momentOrNull,
  /** Ids of the people who are meant. */
  mentions: idList(60),
});

/** Somebody's word that a thread is settled, or open again; the latest word holds. */
export const markSchema = v.object({
  resolved: v.fallback(v.boolean(), false),
  written: moment,
  name: line(60),
});

/** What somebody wrote alone, made known at the reveal. */
export const proposalSchema = v.object({
  activity: line(80),
  text,
  /** The kind of item it should become; empty: not said. */
  kind: line(40),
  /** Empty when it was written without a name. */
  name: line(60),
  written: moment,
  /** When everyone got to see it; 0 when unknown. Well after the reveal for whoever was away then. */
  shown: moment,
});

/** Where a proposal stands among the others, and what became of it. Everyone may move it. */
export const groupSchema = v.object({
  at: v.fallback(v.nullable(place), null),
  /** The title of the group it belongs to; empty: none. */
  group: line(120),
  /** The key of the proposal it was merged into; empty: none. */
  into: line(120),
  /** The item that was made of it; empty: none. */
  item: line(80),
});

const share = v.pipe(v.number(), v.finite());

/** One person's dots in one vote. Sealed until the end where the vote is hidden. */
export const voteSchema = v.object({
  /** The chosen item of each dot, by the dot's own id; ids sort by the time they were placed. */
  dots: v.fallback(v.nullable(v.record(v.pipe(v.string(), v.maxLength(60)), id)), null),
  sealed: v.fallback(v.pipe(v.string(), v.maxLength(40_000)), ""),
  written: moment,
});

/** One person's estimates in one round: a number for each item, or three of them for a duration. */
export const estimateSchema = v.object({
  values: v.fallback(v.nullable(v.record(id, v.union([share, v.tuple([share, share, share])]))), null),
  /** Items that this person said they cannot estimate. */
  abstained: idList(2_000),
  sealed: v.fallback(v.pipe(v.string(), v.maxLength(200_000)), ""),
  written: moment,
});

/** One person's word on a dependency: when it is promised, or when it is needed. */
export const offerSchema = v.object({
  link: line(80),
  promised: dateOrNull,
  needed: dateOrNull,
  note: line(400),
  name: line(60),
  written: moment,
});
