import type { ScheduleFigures } from "../schedule/schedule-figures.ts";
import { sayDate } from "../words/say-date.ts";
import { sayWorkingDays } from "../words/say-days.ts";
import { type FigureDefinition, reading, type Subject } from "./figure-definition.ts";
import { dateInput, daysInput, inputFrom } from "./input.ts";
import { CPM, readDated } from "./read-dated.ts";

/** How much room work has before it moves something else. */
export const floatFigures: readonly FigureDefinition[] = [
  {
    name: "totalFloat",
    label: "Total float",
    formula: "Late start minus start, or late finish minus finish, whichever is smaller.",
    source: `${CPM}, backward pass`,
    read: (subject) =>
      readDated(subject, (schedule) =>
        reading(
          sayWorkingDays(schedule.totalFloat),
          sayFloat(schedule),
          [
            dateInput(subject, "Start", schedule.start),
            dateInput(subject, "Late start", schedule.lateStart),
            dateInput(subject, "Finish", schedule.finish),
            dateInput(subject, "Late finish", schedule.lateFinish),
            dateInput(subject, "Latest by deadline or constraint", schedule.deadline),
          ],
          schedule.totalFloat < 0 ? "bad" : schedule.nearCritical ? "watch" : "neutral",
        ),
      ),
  },
  {
    name: "freeFloat",
    label: "Free float",
    formula: "The smallest gap to any work that waits for it.",
    source: `${CPM}: free float`,
    read: (subject) =>
      readDated(subject, ({ freeFloat }) =>
        reading(
          sayWorkingDays(freeFloat),
          freeFloat > 0
            ? `It may slip ${sayWorkingDays(freeFloat)} before anything that waits for it moves.`
            : "If it slips by a day, something that waits for it moves too.",
          followersOf(subject).map((id) => inputFrom(subject, id, startOf(subject, id))),
        ),
      ),
  },
  {
    name: "critical",
    label: "Critical",
    titleFor: (name) => `Whether ${name} is critical`,
    formula: "Critical work has no total float left.",
    source: CPM,
    read: (subject) =>
      readDated(subject, (schedule) =>
        reading(
          schedule.critical ? "Yes" : schedule.nearCritical ? "Nearly" : "No",
          sayCritical(schedule),
          [daysInput(subject, "Total float", schedule.totalFloat)],
          schedule.critical ? "watch" : "neutral",
        ),
      ),
  },
];

function sayFloat({ totalFloat, lateFinish }: ScheduleFigures): string {
  if (totalFloat < 0)
    return `It comes ${sayWorkingDays(-totalFloat)} too late for a deadline or a fixed date that it leads to.`;
  if (totalFloat === 0) return "It cannot slip by a day without moving the end of the plan or a fixed date.";
  return `It may slip ${sayWorkingDays(totalFloat)}, until ${sayDate(lateFinish)}, before the end of the plan or a fixed date moves.`;
}

function sayCritical({ critical, nearCritical, longestPath, totalFloat }: ScheduleFigures): string {
  const path = longestPath ? " It lies on the longest path to the end of the plan." : "";
  if (totalFloat < 0) return `It has less than no float: ${sayWorkingDays(-totalFloat)} are missing.${path}`;
  if (critical) return `It has no float, so each day it slips is a day for the whole plan.${path}`;
  return `It has ${sayWorkingDays(totalFloat)} of float${nearCritical ? ", which is soon used up" : ""}.${path}`;
}

function followersOf({ plan, item }: Subject): string[] {
  const ids = new Set<string>();
  for (const link of plan.links.values()) {
    if (link.kind === "dependency" && link.from === item.id && link.to !== item.id) ids.add(link.to);
  }
  return [...ids].sort();
}

function startOf({ figures }: Subject, id: string): string {
  const start = figures.items.get(id)?.schedule?.start;
  return start === undefined ? "no date" : `starts on ${sayDate(start)}`;
}
