import { matchDependencies, type Plan } from "@throughline/engine";
import {
  type Activity,
  type Comment,
  type Grouping,
  type Mark,
  type Proposal,
  readItem,
  readLink,
  readMeta,
  readTalkRecord,
  readWorkshop,
  talkKey,
} from "@throughline/model";
import { buildThreads } from "../../comments/threads.ts";
import type { SummaryInput } from "../summary.ts";

export const ADA = "ada0123456789abc";
export const LUK = "luk0123456789abc";
const START = Date.UTC(2026, 4, 12, 9);
const MINUTE = 60_000;

type Fields = Readonly<Record<string, unknown>>;
type Records = Readonly<Record<string, Fields>>;

/** A plan of plain records by id. */
export function planOf(items: Records, links: Records = {}, meta: Fields = {}): Plan {
  return {
    meta: readMeta(meta),
    items: new Map(Object.entries(items).map(([id, raw]) => [id, readItem(id, raw)])),
    links: new Map(
      Object.entries(links).map(([id, raw]) => [id, readLink(id, { kind: "dependency", ...raw })]),
    ),
  };
}

/** What a session's summary is made of, with two people in it; times are minutes after the start. */
export function summaryCase(parts: {
  readonly before?: Plan | null;
  readonly plan?: Plan;
  readonly session?: Fields;
  readonly activities?: Records;
  readonly proposals?: Records;
  readonly groups?: Records;
  readonly comments?: Records;
  readonly marks?: Records;
}): SummaryInput {
  const plan = parts.plan ?? planOf({});
  const raw = { id: "s1", title: "Kick-off", started: START, ended: START + 60 * MINUTE, startedBy: "Grace" };
  const { session } = readWorkshop({ session: { ...raw, ...parts.session } });
  if (!session) throw new Error("The case has no session.");
  const comments: ReadonlyMap<string, Comment> = read("comments", parts.comments);
  const proposals: ReadonlyMap<string, Proposal> = read("proposals", parts.proposals);
  const marks: ReadonlyMap<string, Mark> = read("marks", parts.marks);
  const activities: ReadonlyMap<string, Activity> = read("activities", parts.activities);
  const groups: ReadonlyMap<string, Grouping> = read("groups", parts.groups);
  const names = new Map([
    [ADA, "Ada Ñandú"],
    [LUK, "Łukasz Żółć"],
  ]);
  return {
    session,
    now: START + 90 * MINUTE,
    activities,
    proposals,
    groups,
    threads: buildThreads(comments, marks),
    said: [...comments.values(), ...proposals.values(), ...marks.values()],
    before: parts.before === undefined ? plan : parts.before,
    plan,
    consequences: null,
    matches: matchDependencies(plan, () => undefined),
    finishOf: () => null,
    nameOf: (person) => names.get(person) ?? "",
    dateAt: (moment) => new Date(moment).toISOString().slice(0, 10),
    resultOf: () => null,
  };
}

/** A moment so many minutes after the start of the case's session. */
export function after(minutes: number): number {
  return START + minutes * MINUTE;
}

/** The key of something that a person of the case wrote. */
export function by(person: string, id: string): string {
  return talkKey(person, id);
}

function read<C extends Parameters<typeof readTalkRecord>[0]>(collection: C, records: Records = {}) {
  return new Map(Object.entries(records).map(([key, raw]) => [key, readTalkRecord(collection, key, raw)]));
}
