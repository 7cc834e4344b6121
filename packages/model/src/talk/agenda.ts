import * as v from "valibot";
import { flag, idList, line, moment, momentOrNull, text } from "./talk-fields.ts";

/** What participants are asked to do in a step, from the least to the most. */
export const stepRights = ["look", "propose", "vote", "edit"] as const;
export type StepRight = (typeof stepRights)[number];

/** What people can do together: write alone, place dots, score objects, or estimate durations with three points. */
export const activityKinds = ["proposals", "dots", "scores", "durations"] as const;
export type ActivityKind = (typeof activityKinds)[number];

const rules = {
  kind: v.fallback(v.picklist(activityKinds), "dots"),
  title: line(200),
  /** Item kinds that may be chosen, or that proposals are to become. Empty: all. */
  kinds: idList(40),
  /** The objects that may be chosen; empty: all of these kinds. */
  items: idList(2_000),
  /** Dots for each person, 1 to 99. */
  votes: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99)), 5),
  /** Whether one person may place several dots on one object. */
  manyPerObject: flag(false),
  /** Whether nobody is shown who chose or wrote what, also after the end. */
  anonymous: flag(true),
  /** Whether nobody sees the others' choices before the end. They are sealed until then. */
  hidden: flag(true),
  /** The field that is scored, as a key of the item's fields; durations have none. */
  field: line(60),
};

/** The rules of a vote, an estimation or a round of private writing. */
export const rulesSchema = v.object(rules);
export type ActivityRules = v.InferOutput<typeof rulesSchema>;

/** One step of an agenda. */
export const stepSchema = v.object({
  title: line(200),
  /** Planned length; 1 to 600. */
  minutes: v.fallback(v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(600)), 10),
  /** The lens everyone is brought to, with its choices, as `roadmap?scale=month`; empty: where they are. */
  lens: line(200),
  /** The part of the canvas to look at: left, top, width and height in canvas units; null: as the lens shows itself. */
  view: v.fallback(v.nullable(v.pipe(v.tuple([v.number(), v.number(), v.number(), v.number()]))), null),
  instructions: text,
  may: v.fallback(v.picklist(stepRights), "look"),
  /** What is opened in this step, ready to start; null: nothing. */
  activity: v.fallback(v.nullable(rulesSchema), null),
  /** Place in the agenda: a fractional index; equal ones go by key. */
  order: line(200),
});

/** A vote, an estimation or a round of private writing that was opened. */
export const activitySchema = v.object({
  ...rules,
  /** The step it belongs to; empty when it was started by itself. */
  step: line(80),
  opened: moment,
  openedBy: line(80),
  /** When it ended; null while people take part. */
  closed: momentOrNull,
  /** For sealed ballots: the public key they are sealed with, and, once open, the key that reads them. */
  sealWith: line(200),
  openWith: line(200),
  /** Whose ballots were counted when it ended; who comes later is shown as late. */
  counted: idList(2_000),
  /** For each of them the mark of the ballot that was counted: one changed since is late. */
  marks: v.fallback(v.record(v.string(), v.pipe(v.string(), v.maxLength(40))), {}),
  /** When its result was written into the plan, and as which decision. */
  adopted: momentOrNull,
  decision: line(80),
});

/** The session under way, or the last one. */
export const sessionSchema = v.object({
  id: line(80),
  title: line(200),
  started: moment,
  startedBy: line(80),
  ended: momentOrNull,
  /** The plan as it was at the start: a board file, deflated, in base 64; empty when it could not be kept. */
  before: v.fallback(v.pipe(v.string(), v.maxLength(4_000_000)), ""),
});

/** Where the agenda stands. One value, written as a whole, so that two hands on it leave one of both states. */
export const currentSchema = v.object({
  step: line(80),
  /** When the step began, by the server's clock. */
  since: moment,
  /** Milliseconds the step has in all, with what was added. */
  length: v.fallback(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(86_400_000)), 0),
  /** When it was paused; null while time passes. */
  paused: momentOrNull,
  /** The activity that everyone is in; empty for none. */
  activity: line(80),
});

/** Everyone is asked, or made, to see what one person sees. */
export const attentionSchema = v.object({
  person: line(80),
  name: line(60),
  /** `invite` can be declined; `take` holds until it is released. */
  how: v.fallback(v.picklist(["invite", "take"]), "invite"),
  since: moment,
});
