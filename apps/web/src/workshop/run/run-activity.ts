import { putTalk, setWorkshop, writeTalk } from "@throughline/board";
import { isLate, markBallot } from "@throughline/engine";
import {
  type Activity,
  type ActivityRules,
  type Estimate,
  newId,
  subjectOf,
  talkKey,
  type Vote,
} from "@throughline/model";
import type { BoardSession } from "../../session/session-context.ts";
import { openSeal, requestSeal } from "../seal/seal-api.ts";
import { readRoom } from "./room-now.ts";

type Runner = Pick<BoardSession, "boardId" | "talk" | "liveTalk" | "clock" | "peers">;

/** What came of opening or ending an activity: its key, or why not, as a sentence. */
export type ActivityResult =
  | { readonly ok: true; readonly key: string }
  | { readonly ok: false; readonly reason: string };

/**
 * Opens a vote, an estimation or a round of private writing, and brings everyone into it. For a step it always has
 * the same key, so two facilitators who open it at once open one. Where others' choices are hidden, the server is
 * asked for the seal first.
 */
export async function openActivity(
  { boardId, talk, liveTalk, clock, peers }: Runner,
  rules: ActivityRules,
  step: string | null = null,
): Promise<ActivityResult> {
  const key = step === null ? newId() : freeRound(liveTalk.records("activities"), step);
  const isSealed = rules.hidden && rules.kind !== "proposals";
  const seal = isSealed ? await requestSeal(boardId, key) : null;
  if (seal && !seal.ok) return { ok: false, reason: `It was not opened. ${seal.message}` };
  const now = Math.round(clock.now());
  if (!liveTalk.records("activities").has(key)) {
    putTalk(talk, "activities", key, {
      ...rules,
      step: step ?? "",
      opened: now,
      openedBy: peers.me().user.name,
      closed: null,
      sealWith: seal?.value ?? "",
      openWith: "",
      counted: [],
    });
  }
  enterActivity({ talk, liveTalk, clock }, key);
  return { ok: true, key };
}

/** Brings everyone into an activity that was opened, or out of any with an empty key. */
export function enterActivity(
  { talk, liveTalk, clock }: Pick<Runner, "talk" | "liveTalk" | "clock">,
  key: string,
): void {
  const { current } = readRoom(liveTalk);
  const now = Math.round(clock.now());
  setWorkshop(talk, "current", {
    ...(current ?? { step: "", since: now, length: 0, paused: null }),
    activity: key,
  });
}

/**
 * Ends an activity and reveals it: opens the seal, and fixes whose ballots count. Who comes later is shown as late.
 * Ending it again only adds nothing.
 */
export async function closeActivity(
  { boardId, talk, liveTalk, clock }: Pick<Runner, "boardId" | "talk" | "liveTalk" | "clock">,
  activity: Activity,
): Promise<ActivityResult> {
  const opened = activity.sealWith && !activity.openWith ? await openSeal(boardId, activity.key) : null;
  if (opened && !opened.ok) return { ok: false, reason: `It is still open. ${opened.message}` };
  const now = liveTalk.records("activities").get(activity.key);
  if (!now || now.closed !== null) return { ok: true, key: activity.key };
  writeTalk(talk, [
    {
      in: "activities",
      key: activity.key,
      put: {
        closed: Math.round(clock.now()),
        ...countNow(liveTalk, now),
        ...(opened ? { openWith: opened.value } : {}),
      },
    },
  ]);
  return { ok: true, key: activity.key };
}

/** Counts the ballots that came after the end as well. */
export function countLate({ talk, liveTalk }: Pick<Runner, "talk" | "liveTalk">, activity: Activity): void {
  putTalk(talk, "activities", activity.key, countNow(liveTalk, activity));
}

/** Whose ballots came, or were changed, after the end, and are not counted; by their ids, sorted. */
export function lateIn(liveTalk: BoardSession["liveTalk"], activity: Activity): readonly string[] {
  // What was written alone is never counted: whatever comes later stands on the wall and says so.
  if (activity.closed === null || activity.kind === "proposals") return [];
  return [...votersOf(liveTalk, activity)]
    .filter((person) => {
      const ballot = ballotOf(liveTalk, activity, person);
      return ballot !== undefined && isLate(activity, person, ballot);
    })
    .sort();
}

/** Whose ballots count as they are now, and the mark of each. */
function countNow(
  liveTalk: BoardSession["liveTalk"],
  activity: Activity,
): Pick<Activity, "counted" | "marks"> {
  const counted = [...votersOf(liveTalk, activity)].sort();
  const marks = counted.flatMap((person) => {
    const ballot = ballotOf(liveTalk, activity, person);
    return ballot ? [[person, markBallot(ballot)] as const] : [];
  });
  return { counted, marks: Object.fromEntries(marks) };
}

/** A person's ballot in a vote or an estimation. */
function ballotOf(
  liveTalk: BoardSession["liveTalk"],
  { kind, key }: Activity,
  person: string,
): Vote | Estimate | undefined {
  return liveTalk.records(kind === "dots" ? "votes" : "estimates").get(talkKey(person, key));
}

/** The ids of everyone who has taken part in an activity so far; written proposals count once they are shown. */
export function votersOf(liveTalk: BoardSession["liveTalk"], activity: Activity): ReadonlySet<string> {
  const people = new Set<string>();
  for (const said of liveTalk.records(ballotsIn(activity)).values()) {
    const about = "activity" in said ? said.activity : subjectOf(said.key);
    if (said.author !== null && about === activity.key) people.add(said.author);
  }
  return people;
}

/** Where what people contribute to an activity is kept. */
export function ballotsIn({ kind }: Pick<Activity, "kind">): "votes" | "estimates" | "proposals" {
  return kind === "dots" ? "votes" : kind === "proposals" ? "proposals" : "estimates";
}

/** The key of the next round in a step: the same on every screen that has the same records. */
function freeRound(activities: ReadonlyMap<string, Activity>, step: string): string {
  for (let round = 1; ; round++) {
    const key = `${step}-${round}`;
    const there = activities.get(key);
    if (!there || there.closed === null) return key;
  }
}
