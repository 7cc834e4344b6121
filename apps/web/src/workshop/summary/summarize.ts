import { collectActions } from "./collect-actions.ts";
import { collectActivities } from "./collect-activities.ts";
import { collectChanges } from "./collect-changes.ts";
import { adoptedActivities, collectDecisions } from "./collect-decisions.ts";
import { collectNext } from "./collect-next.ts";
import { collectOpen } from "./collect-open.ts";
import { isDuring } from "./during-session.ts";
import type { Summary, SummaryInput } from "./summary.ts";

const MINUTE = 60_000;

/** What a session leaves behind: the same records in any order give the same summary. */
export function summarize(input: SummaryInput): Summary {
  const { session, now } = input;
  return {
    title: session.title.trim() || "Workshop",
    date: input.dateAt(session.started),
    minutes: Math.max(0, Math.round(((session.ended ?? now) - session.started) / MINUTE)),
    isRunning: session.ended === null,
    people: collectPeople(input),
    decisions: collectDecisions(input, adoptedActivities(input)),
    activities: collectActivities(input),
    changes: collectChanges(input),
    consequences: input.consequences,
    open: collectOpen(input),
    actions: collectActions(input),
    next: collectNext(input),
  };
}

/** Who said, wrote or voted something while the session ran. */
function collectPeople(input: SummaryInput): string[] {
  const ids = new Set<string>();
  for (const { author, written } of input.said)
    if (author !== null && isDuring(input, written)) ids.add(author);
  for (const activity of input.activities.values())
    if (isDuring(input, activity.opened)) for (const person of activity.counted) ids.add(person);
  const names = new Set([...ids].map(input.nameOf).filter((name) => name !== ""));
  if (input.session.startedBy.trim() !== "") names.add(input.session.startedBy.trim());
  return [...names].sort((one, other) => one.localeCompare(other, "en") || (one < other ? -1 : 1));
}
