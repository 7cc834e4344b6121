import * as v from "valibot";
import { freezeDeep, type RawRecord } from "../read-fields.ts";
import { activitySchema, attentionSchema, currentSchema, sessionSchema, stepSchema } from "./agenda.ts";
import {
  commentSchema,
  estimateSchema,
  groupSchema,
  markSchema,
  offerSchema,
  proposalSchema,
  voteSchema,
} from "./said.ts";
import { authorOf } from "./talk-key.ts";

/** The collections of a talk by the name of their root map; each is a map of records. */
const schemas = {
  agenda: stepSchema,
  activities: activitySchema,
  votes: voteSchema,
  estimates: estimateSchema,
  proposals: proposalSchema,
  groups: groupSchema,
  comments: commentSchema,
  marks: markSchema,
  offers: offerSchema,
} as const;

export type TalkCollection = keyof typeof schemas;

/** The names of the collections of a talk. */
export const talkCollections = Object.keys(schemas) as readonly TalkCollection[];

/** What a record of a collection holds, without its key. */
export type TalkValues<C extends TalkCollection> = v.InferOutput<(typeof schemas)[C]>;

/** A record of the talk: complete, checked and frozen. */
export type TalkRecord<C extends TalkCollection> = Readonly<TalkValues<C>> & {
  readonly key: string;
  /** The id of the person who wrote it; null when the key names nobody. */
  readonly author: string | null;
};

export type Step = TalkRecord<"agenda">;
export type Activity = TalkRecord<"activities">;
export type Vote = TalkRecord<"votes">;
export type Estimate = TalkRecord<"estimates">;
export type Proposal = TalkRecord<"proposals">;
export type Grouping = TalkRecord<"groups">;
export type Comment = TalkRecord<"comments">;
export type Mark = TalkRecord<"marks">;
export type Offer = TalkRecord<"offers">;

/** Reads one record of the talk. Never throws: what is missing or cannot be used becomes its default. */
export function readTalkRecord<C extends TalkCollection>(
  collection: C,
  key: string,
  raw: RawRecord,
): TalkRecord<C> {
  const values = v.parse(schemas[collection], known(schemas[collection].entries, raw));
  return freezeDeep({ ...values, key, author: authorOf(key) }) as TalkRecord<C>;
}

/** What holds for the whole room: the session, where its agenda stands, and to whom everyone is brought. */
export interface Workshop {
  readonly session: Readonly<v.InferOutput<typeof sessionSchema>> | null;
  readonly current: Readonly<v.InferOutput<typeof currentSchema>> | null;
  readonly attention: Readonly<v.InferOutput<typeof attentionSchema>> | null;
}

/** Reads the state of the room. Never throws; what is missing, or names nothing, is null. */
export function readWorkshop(raw: Readonly<Record<string, RawRecord>>): Workshop {
  const session = v.parse(sessionSchema, known(sessionSchema.entries, raw.session));
  const current = v.parse(currentSchema, known(currentSchema.entries, raw.current));
  const attention = v.parse(attentionSchema, known(attentionSchema.entries, raw.attention));
  return freezeDeep({
    session: session.id === "" ? null : session,
    current: current.step === "" && current.activity === "" ? null : current,
    attention: attention.person === "" ? null : attention,
  });
}

/** Every field of a table, present or not: a missing field then falls back like an unusable one. */
function known(entries: Readonly<Record<string, unknown>>, raw: RawRecord = {}): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(entries).map((name) => [name, Object.hasOwn(raw, name) ? raw[name] : undefined]),
  );
}
