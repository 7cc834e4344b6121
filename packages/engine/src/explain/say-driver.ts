import { type CalendarDate, itemFields, type LinkOf } from "@throughline/model";
import type { Driver, ScheduleFigures } from "../schedule/schedule-figures.ts";
import { sayDate } from "../words/say-date.ts";
import { sayWorkingDays } from "../words/say-days.ts";
import { sayName } from "../words/say-name.ts";
import { sayNumber } from "../words/say-number.ts";
import type { Subject } from "./figure-definition.ts";

/** Why an item starts when it does, to follow “It starts on 6 January 2026”. */
export function sayDriver(subject: Subject, driver: Driver, start: CalendarDate): string {
  const { plan, figures } = subject;
  const other = plan.items.get(driver.item ?? "");
  const its = figures.items.get(driver.item ?? "")?.schedule;
  const link = plan.links.get(driver.link ?? "");
  switch (driver.reason) {
    case "link":
      if (!other || !its || link?.kind !== "dependency") return "because of what comes before it";
      return `because ${sayDemand(link, sayName(other), its, start)}`;
    case "own-start":
      return other && other.id !== subject.item.id
        ? `the day that is typed on ${sayName(other)}, which it is part of`
        : "the day that is typed on it";
    case "constraint":
      return `because of its constraint: ${sayConstraint(subject)}`;
    case "status-date":
      return plan.meta.statusDate === null
        ? "because it has not begun"
        : `because work that is not done cannot lie before the status date of ${sayDate(plan.meta.statusDate)}`;
    case "child":
      return other ? `with ${sayName(other)}, the first of its parts` : "with the first of its parts";
    case "plan-start":
      return "the start of the plan, for it has no date of its own and waits for nothing";
  }
}

/** What a dependency asks of the item at its end, to follow “because”. */
export function sayDemand(
  link: LinkOf<"dependency">,
  name: string,
  its: ScheduleFigures,
  start: CalendarDate,
): string {
  const lag = sayLag(link);
  const and = lag === "" ? "" : ` and ${lag}`;
  switch (link.type) {
    case "FS":
      return `${name} finishes ${its.finish === start ? "on that day" : `on ${sayDate(its.finish)}`}${and}`;
    case "SS":
      return `${name} starts ${its.start === start ? "on that day" : `on ${sayDate(its.start)}`}${and}`;
    case "FF":
      return `it may not finish ${sayUntil(link)} ${name}, which finishes on ${sayDate(its.finish)}`;
    case "SF":
      return `it may not finish ${sayUntil(link)} ${name} starts on ${sayDate(its.start)}`;
  }
}

function sayUntil(link: LinkOf<"dependency">): string {
  const lag = link.lag ?? 0;
  if (lag === 0) return "before";
  return lag > 0 ? `until ${sayLength(link)} after` : `earlier than ${sayLength(link)} before`;
}

/** “20 working days must pass”, or nothing without a lag. */
export function sayLag(link: LinkOf<"dependency">): string {
  if (link.lag === null || link.lag === 0) return "";
  return link.lag > 0 ? `${sayLength(link)} must pass` : `up to ${sayLength(link)} may overlap`;
}

function sayLength({ lag, lagUnit }: LinkOf<"dependency">): string {
  const size = Math.abs(lag ?? 0);
  if (lagUnit === "working") return sayWorkingDays(size);
  if (lagUnit === "elapsed") return `${sayNumber(size)} elapsed ${size === 1 ? "day" : "days"}`;
  return `${sayNumber(size)} percent of its duration`;
}

/** “Must start on 1 October 2013”, or its earliest start where it has no constraint. */
export function sayConstraint({ item }: Subject): string {
  const earliest = "earliestStart" in item ? item.earliestStart : null;
  const constraint = "constraint" in item ? item.constraint : "asap";
  if (constraint === "asap")
    return earliest === null ? "a fixed date of what it is part of" : `Earliest start ${sayDate(earliest)}`;
  const option = itemFields(item.kind).constraint?.options?.find(({ value }) => value === constraint);
  const date = "constraintDate" in item ? item.constraintDate : null;
  return `${option?.label ?? constraint}${date === null ? "" : ` ${sayDate(date)}`}`;
}
