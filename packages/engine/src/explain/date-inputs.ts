import type { LinkOf } from "@throughline/model";
import type { ScheduleFigures } from "../schedule/schedule-figures.ts";
import { sayDate } from "../words/say-date.ts";
import type { ExplainedInput } from "./explanation.ts";
import type { Subject } from "./figure-definition.ts";
import { boardInput, dateInput, daysInput, input, inputAcross } from "./input.ts";
import { sayConstraint, sayLag } from "./say-driver.ts";

/** All that may hold the start of an item: what drives it first, then its own dates, then the other links. */
export function listDateInputs(subject: Subject, schedule: ScheduleFigures): readonly ExplainedInput[] {
  const { item, plan } = subject;
  const driving = new Set(schedule.drivers.map(({ link }) => link));
  const links = [...plan.links.values()]
    .filter((link) => link.kind === "dependency")
    .filter(({ to, from }) => to === item.id && from !== item.id)
    .sort((a, b) => Number(driving.has(b.id)) - Number(driving.has(a.id)) || (a.id < b.id ? -1 : 1));
  const fixed = "constraint" in item && item.constraint !== "asap";
  const daysOff = "daysOff" in item ? item.daysOff : [];
  return [
    ...links.map((link) => inputAcross(subject, link.id, sayLink(subject, link, driving.has(link.id)))),
    dateInput(subject, "Typed start", schedule.plannedStart),
    dateInput(subject, "Earliest start", "earliestStart" in item ? item.earliestStart : null),
    fixed ? input(subject, "Constraint", sayConstraint(subject)) : null,
    daysInput(subject, "Duration", schedule.duration),
    daysOff.length > 0 ? input(subject, "Days off", daysOff.join(", ")) : null,
    plan.meta.statusDate === null ? null : boardInput("Status date", sayDate(plan.meta.statusDate)),
  ].filter((one) => one !== null);
}

const TYPES = {
  FS: "finish to start",
  SS: "start to start",
  FF: "finish to finish",
  SF: "start to finish",
} as const;

function sayLink({ figures }: Subject, link: LinkOf<"dependency">, drives: boolean): string {
  const its = figures.items.get(link.from)?.schedule;
  const lag = sayLag(link);
  const day = its
    ? link.type === "FS" || link.type === "FF"
      ? `finishes on ${sayDate(its.finish)}`
      : `starts on ${sayDate(its.start)}`
    : "has no date";
  const soft = link.hardness === "soft" ? ", soft" : "";
  return `${drives ? "drives it: " : ""}${day} (${TYPES[link.type]}${lag === "" ? "" : `, ${lag}`}${soft})`;
}
