import { hasBegun } from "../health/has-begun.ts";
import type { ScheduleFigures } from "../schedule/schedule-figures.ts";
import { sayDate } from "../words/say-date.ts";
import { sayWorkingDays } from "../words/say-days.ts";
import { sayList } from "../words/say-list.ts";
import { sayName } from "../words/say-name.ts";
import { sayDecimals } from "../words/say-number.ts";
import { listDateInputs } from "./date-inputs.ts";
import { type FigureDefinition, reading, type Subject, unavailable } from "./figure-definition.ts";
import { findHeldFinish } from "./find-held-finish.ts";
import { boardInput, dateInput, daysInput, inputFrom, shareInput } from "./input.ts";
import { CPM, readDated } from "./read-dated.ts";
import { sayDriver } from "./say-driver.ts";

/** When work happens, and how that stands against what was promised. */
export const dateFigures: readonly FigureDefinition[] = [
  {
    name: "start",
    label: "Start",
    formula:
      "The latest of the item's own start, its constraint, the status date for work not begun, and what each dependency allows.",
    source: `${CPM}, forward pass`,
    read: (subject) =>
      readDated(subject, (schedule) =>
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
      readDated(subject, (schedule) =>
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
    titleFor: (name) => `Slip of ${name} against its baseline`,
    formula: "Computed finish minus the finish of the baseline, in working days.",
    source: "Baseline comparison, as in planning tools",
    read: (subject) =>
      readDated(subject, (schedule) => {
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
    titleFor: (name) => `Finish of ${name} against its deadline`,
    formula: "Computed finish minus the deadline, in working days. A deadline moves nothing; it only asks.",
    source: `${CPM}; a deadline limits the late finish only`,
    read: (subject) =>
      readDated(subject, (schedule) => {
        const { deadlineMiss, deadline, finish } = schedule;
        if (deadlineMiss === null || deadline === null) return unavailable("It has no deadline.");
        const inputs = [
          dateInput(subject, "Deadline", deadline),
          dateInput(subject, "Computed finish", finish),
        ];
        return reading(
          sayDelta(deadlineMiss),
          sayMiss(subject, schedule, deadline),
          inputs,
          deadlineMiss > 0 ? "bad" : "good",
        );
      }),
  },
];

function sayStart(subject: Subject, schedule: ScheduleFigures): string {
  const [driver] = schedule.drivers;
  const reason = driver ? sayDriver(subject, driver, schedule.start) : "";
  const joint = driver?.reason === "own-start" || driver?.reason === "plan-start" ? "," : "";
  const others = schedule.drivers.length - 1;
  const also =
    others > 0 ? ` (${others === 1 ? "one other reason says" : `${others} other reasons say`} the same)` : "";
  const own =
    schedule.pushed > 0 && schedule.plannedStart !== null
      ? `; its own date would have been ${sayDate(schedule.plannedStart)}`
      : "";
  const verb = subject.item.kind === "milestone" ? "falls" : hasBegun(subject.item) ? "began" : "starts";
  const first = `It ${verb} on ${sayDate(schedule.start)}`;
  return reason === "" ? `${first}${own}.` : `${first}${joint} ${reason}${also}${own}.`;
}

function sayFinish(subject: Subject, schedule: ScheduleFigures): string {
  const { item, plan } = subject;
  const { start, finish, duration } = schedule;
  const parts = childrenOf(subject);
  if (parts.length > 0) {
    const last = parts.filter((id) => subject.figures.items.get(id)?.schedule?.finish === finish);
    const names = last.flatMap((id) => plan.items.get(id) ?? []).map(sayName);
    return `It finishes on ${sayDate(finish)} with the last of its parts${names.length > 0 ? `, ${sayList(names)}` : ""}.`;
  }
  if (item.kind === "milestone") return sayStart(subject, schedule);
  const progress = "progress" in item ? (item.progress ?? 0) : 0;
  if (progress > 0 && progress < 1 && plan.meta.statusDate !== null) {
    const held = findHeldFinish(subject, finish);
    if (held) return `It finishes on ${sayDate(finish)} because ${held}.`;
    const left = Math.round(duration * (1 - progress) * 10) / 10;
    const goesOn = "earliestStart" in item ? item.earliestStart : null;
    const waits = goesOn !== null && goesOn > plan.meta.statusDate;
    const from = waits
      ? `counted from ${sayDate(goesOn)} on, the day it is typed to go on.`
      : `counted from the status date of ${sayDate(plan.meta.statusDate)} on.`;
    return `It finishes on ${sayDate(finish)}: ${sayDecimals(left, 1)} of its ${sayWorkingDays(duration)} are left, ${from}`;
  }
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

function sayMiss({ item }: Subject, { deadlineMiss, finish }: ScheduleFigures, deadline: string): string {
  const miss = deadlineMiss ?? 0;
  const typed = "deadline" in item && item.deadline === deadline;
  const day = typed ? "deadline" : "fixed date";
  const first = `It finishes on ${sayDate(finish)}`;
  if (miss === 0) return `${first}, the day of its ${day}.`;
  return `${first}, ${sayWorkingDays(Math.abs(miss))} ${miss > 0 ? "after" : "before"} its ${day} of ${sayDate(deadline)}.`;
}

function childrenOf({ plan, item }: Subject): string[] {
  const ids = new Set<string>();
  for (const link of plan.links.values()) {
    if (link.kind === "contains" && link.from === item.id && link.to !== item.id) ids.add(link.to);
  }
  return [...ids].sort();
}

function finishOf({ figures }: Subject, id: string): string {
  const finish = figures.items.get(id)?.schedule?.finish;
  return finish === undefined ? "no date" : `finishes on ${sayDate(finish)}`;
}
