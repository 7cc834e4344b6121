import type { ScheduleFigures } from "../schedule/schedule-figures.ts";
import { sayDate } from "../words/say-date.ts";
import { sayWorkingDays } from "../words/say-days.ts";
import { sayList } from "../words/say-list.ts";
import { sayName } from "../words/say-name.ts";
import { sayShare } from "../words/say-share.ts";
import { listDateInputs } from "./date-inputs.ts";
import {
  type FigureDefinition,
  type Reading,
  reading,
  type Subject,
  unavailable,
} from "./figure-definition.ts";
import { boardInput, dateInput, daysInput, inputFrom, shareInput } from "./input.ts";
import { sayDriver } from "./say-driver.ts";

const CPM = "Critical path method (Kelley & Walker, 1959)";

/** When work happens, and how much room it has. */
export const dateFigures: readonly FigureDefinition[] = [
  {
    name: "start",
    label: "Start",
    formula:
      "The latest of the item's own start, its constraint, the status date for work not begun, and what each dependency allows.",
    source: `${CPM}, forward pass`,
    read: (subject) =>
      dated(subject, (schedule) =>
        reading(
          sayDate(schedule.start),
          sayStart(subject, schedule),
          listDateInputs(subject, schedule),
          schedule.pushed > 0 ? "watch" : "neutral",
        ),
      ),
  },
  {
    name: "finish",
    label: "Finish",
    formula: "The last day of work: the start and the duration, counted in the working days of its calendar.",
    source: `${CPM}, forward pass`,
    read: (subject) =>
      dated(subject, (schedule) =>
        reading(sayDate(schedule.finish), sayFinish(subject, schedule), [
          dateInput(subject, "Start", schedule.start),
          daysInput(subject, "Duration", schedule.duration),
          shareInput(subject, "Progress", "progress" in subject.item ? subject.item.progress : null),
          boardInput(
            "Status date",
            subject.plan.meta.statusDate === null ? "none" : sayDate(subject.plan.meta.statusDate),
          ),
          ...childrenOf(subject).map((id) => inputFrom(subject, id, finishOf(subject, id))),
          ...listDateInputs(subject, schedule).filter(({ link }) => link !== null),
        ]),
      ),
  },
  {
    name: "slip",
    label: "Slip against baseline",
    formula: "Computed finish minus the finish of the baseline, in working days.",
    source: "Baseline comparison, as in planning tools",
    read: (subject) =>
      dated(subject, (schedule) => {
        const { slip } = schedule;
        const { item } = subject;
        const baselineStart = "baselineStart" in item ? item.baselineStart : null;
        if (slip === null) return unavailable("It has no baseline, so there is nothing to compare with.");
        return reading(
          sayDelta(slip),
          `${saySlip(slip)} The plan finishes it on ${sayDate(schedule.finish)}.`,
          [
            dateInput(subject, "Baseline start", baselineStart),
            daysInput(
              subject,
              "Baseline duration",
              "baselineDuration" in item ? item.baselineDuration : null,
            ),
            dateInput(subject, "Computed finish", schedule.finish),
          ],
          slip > 0 ? "watch" : "good",
        );
      }),
  },
  {
    name: "deadlineMiss",
    label: "Against the deadline",
    formula: "Computed finish minus the deadline, in working days. A deadline moves nothing; it only asks.",
    source: `${CPM}; a deadline limits the late finish only`,
    read: (subject) =>
      dated(subject, (schedule) => {
        const { deadlineMiss, deadline, finish } = schedule;
        if (deadlineMiss === null || deadline === null) return unavailable("It has no deadline.");
        const inputs = [
          dateInput(subject, "Deadline", deadline),
          dateInput(subject, "Computed finish", finish),
        ];
        return reading(
          sayDelta(deadlineMiss),
          sayMiss(schedule, deadline),
          inputs,
          deadlineMiss > 0 ? "bad" : "good",
        );
      }),
  },
  {
    name: "totalFloat",
    label: "Total float",
    formula: "Late start minus start, or late finish minus finish, whichever is smaller.",
    source: `${CPM}, backward pass`,
    read: (subject) =>
      dated(subject, (schedule) =>
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
      dated(subject, ({ freeFloat }) =>
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
    formula: "Critical work has no total float left.",
    source: CPM,
    read: (subject) =>
      dated(subject, (schedule) =>
        reading(
          schedule.critical ? "Yes" : schedule.nearCritical ? "Nearly" : "No",
          sayCritical(schedule),
          [daysInput(subject, "Total float", schedule.totalFloat)],
          schedule.critical ? "watch" : "neutral",
        ),
      ),
  },
];

function dated(subject: Subject, read: (schedule: ScheduleFigures) => Reading): Reading | null {
  const { item, own } = subject;
  const { kind } = item;
  if (kind !== "project" && kind !== "milestone" && kind !== "deliverable" && kind !== "change") return null;
  if (own.schedule) return read(own.schedule);
  return unavailable(
    item.status === "cancelled"
      ? "It is cancelled, so the plan leaves it out."
      : "It has no date of its own, and no dependency that would give it one.",
  );
}

function sayStart(subject: Subject, schedule: ScheduleFigures): string {
  const [driver] = schedule.drivers;
  const reason = driver ? sayDriver(subject, driver) : "";
  const joint = driver?.reason === "own-start" || driver?.reason === "plan-start" ? "," : "";
  const others = schedule.drivers.length - 1;
  const also =
    others > 0 ? ` (${others === 1 ? "one other reason says" : `${others} other reasons say`} the same)` : "";
  const own =
    schedule.pushed > 0 && schedule.plannedStart !== null
      ? `; its own date would have been ${sayDate(schedule.plannedStart)}`
      : "";
  const first = `It starts on ${sayDate(schedule.start)}`;
  return reason === "" ? `${first}${own}.` : `${first}${joint} ${reason}${also}${own}.`;
}

function sayFinish(subject: Subject, { start, finish, duration }: ScheduleFigures): string {
  const { item, plan } = subject;
  const parts = childrenOf(subject);
  if (parts.length > 0) {
    const last = parts.filter((id) => subject.figures.items.get(id)?.schedule?.finish === finish);
    const names = last.flatMap((id) => plan.items.get(id) ?? []).map(sayName);
    return `It finishes on ${sayDate(finish)} with the last of its parts${names.length > 0 ? `, ${sayList(names)}` : ""}.`;
  }
  if (item.kind === "milestone") return `It is a moment that takes no time, on ${sayDate(finish)}.`;
  const progress = "progress" in item ? (item.progress ?? 0) : 0;
  if (progress > 0 && progress < 1 && plan.meta.statusDate !== null)
    return (
      `It finishes on ${sayDate(finish)}: ${sayShare(1 - progress)} of its ${sayWorkingDays(duration)} are left, ` +
      `and none of that can lie before the status date of ${sayDate(plan.meta.statusDate)}.`
    );
  return `It finishes on ${sayDate(finish)}: ${sayWorkingDays(duration)} of work from ${sayDate(start)} on, that day included.`;
}

function sayDelta(days: number): string {
  if (days === 0) return "On the day";
  return `${sayWorkingDays(Math.abs(days))} ${days > 0 ? "late" : "early"}`;
}

function saySlip(slip: number): string {
  if (slip === 0) return "It is where the baseline has it.";
  return `It is ${sayWorkingDays(Math.abs(slip))} ${slip > 0 ? "later" : "earlier"} than its baseline.`;
}

function sayMiss({ deadlineMiss, finish }: ScheduleFigures, deadline: string): string {
  const miss = deadlineMiss ?? 0;
  if (miss === 0) return `It finishes on ${sayDate(finish)}, the day of its deadline.`;
  return `It finishes on ${sayDate(finish)}, ${sayWorkingDays(Math.abs(miss))} ${miss > 0 ? "after" : "before"} its deadline of ${sayDate(deadline)}.`;
}

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

function childrenOf({ plan, item }: Subject): string[] {
  const ids = new Set<string>();
  for (const link of plan.links.values()) {
    if (link.kind === "contains" && link.from === item.id && link.to !== item.id) ids.add(link.to);
  }
  return [...ids].sort();
}

function followersOf({ plan, item }: Subject): string[] {
  const ids = new Set<string>();
  for (const link of plan.links.values()) {
    if (link.kind === "dependency" && link.from === item.id && link.to !== item.id) ids.add(link.to);
  }
  return [...ids].sort();
}

function finishOf({ figures }: Subject, id: string): string {
  const finish = figures.items.get(id)?.schedule?.finish;
  return finish === undefined ? "no date" : `finishes on ${sayDate(finish)}`;
}

function startOf({ figures }: Subject, id: string): string {
  const start = figures.items.get(id)?.schedule?.start;
  return start === undefined ? "no date" : `starts on ${sayDate(start)}`;
}
