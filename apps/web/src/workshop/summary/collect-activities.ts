import type { Activity } from "@throughline/model";
import { titleOf } from "../activity/title-of.ts";
import { readWall } from "../proposals/read-wall.ts";
import { isDuring } from "./during-session.ts";
import type { ActivityResult, SummaryInput } from "./summary.ts";

const KINDS = {
  dots: "Vote",
  scores: "Scoring",
  durations: "Estimation of durations",
  proposals: "Private writing",
} as const;

/** The activities that were opened in the session. */
export function activitiesOf(input: SummaryInput): readonly Activity[] {
  return [...input.activities.values()]
    .filter((activity) => isDuring(input, activity.opened))
    .sort((one, other) => one.opened - other.opened || (one.key < other.key ? -1 : 1));
}

/** Votes, estimations and rounds of writing of the session in the order they were opened, each in one line. */
export function collectActivities(input: SummaryInput): ActivityResult[] {
  return activitiesOf(input).map((activity) => ({
    key: activity.key,
    title: titleOf(activity),
    line: [KINDS[activity.kind], ...sayResult(activity, input)].filter((part) => part !== "").join("; "),
    isOpen: activity.closed === null,
  }));
}

function sayResult(activity: Activity, input: SummaryInput): readonly string[] {
  const people = activity.counted.length;
  const decision = input.plan.items.get(activity.decision);
  const outcome = decision?.kind === "decision" ? decision.outcome.trim() : "";
  return [
    ...(activity.closed === null ? ["still open"] : []),
    ...(activity.kind === "proposals"
      ? [sayWriting(activity, input)]
      : people > 0
        ? [counted(people, "person", "people")]
        : []),
    ...(activity.closed === null ? [] : [input.resultOf(activity) ?? ""]),
    ...(activity.adopted === null
      ? []
      : [outcome === "" ? "written into the plan" : `written into the plan: ${outcome}`]),
  ];
}

function sayWriting(activity: Activity, { proposals, groups, plan }: SummaryInput): string {
  const wall = readWall(activity, proposals, groups, (id) => plan.items.has(id));
  const cards = wall.notes.filter(({ item }) => item !== null).length;
  return `${counted(wall.proposals, "thought", "thoughts")}, ${counted(cards, "card", "cards")} made of them`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
