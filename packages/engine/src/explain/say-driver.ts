import { itemFields, type LinkOf } from "@throughline/model";
import type { Driver, ScheduleFigures } from "../schedule/schedule-figures.ts";
import { sayDate } from "../words/say-date.ts";
import { sayWorkingDays } from "../words/say-days.ts";
import { sayName } from "../words/say-name.ts";
import { sayNumber } from "../words/say-number.ts";
import type { Subject } from "./figure-definition.ts";

/** Why an item starts when it does, to follow “It starts on 6 January 2026”. */
export function sayDriver(subject: Subject, driver: Driver): string {
  const { plan, figures } = subject;
  const other = plan.items.get(driver.item ?? "");
  const its = figures.items.get(driver.item ?? "")?.schedule;
  const link = plan.links.get(driver.link ?? "");
  switch (driver.reason) {
    case "link":
      if (!other || !its || link?.kind !== "dependency") return "because of what comes before it";
      return `because ${sayName(other)} ${sayPredecessor(link, its)}`;
    case "own-start":
      return "the day that is typed on it";
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

function sayPredecessor(link: LinkOf<"dependency">, its: ScheduleFigures): string {
  const lag = sayLag(link);
  const and = lag === "" ? "" : ` and ${lag}`;
  switch (link.type) {
    case "FS":
      return `finishes on ${sayDate(its.finish)}${and}`;
    case "SS":
      return `starts on ${sayDate(its.start)}${and}`;
    case "FF":
      return `finishes on ${sayDate(its.finish)}${and}, and it may not finish before that`;
    case "SF":
      return `starts on ${sayDate(its.start)}${and}, and it may not finish before that`;
  }
}

/** “20 working days lie between”, or nothing without a lag. */
export function sayLag({ lag, lagUnit }: LinkOf<"dependency">): string {
  if (lag === null || lag === 0) return "";
  const size = Math.abs(lag);
  const length =
    lagUnit === "working"
      ? sayWorkingDays(size)
      : lagUnit === "elapsed"
        ? `${sayNumber(size)} elapsed ${size === 1 ? "day" : "days"}`
        : `${sayNumber(size)} percent of its duration`;
  return lag > 0 ? `${length} must pass` : `up to ${length} may overlap`;
}

/** “Must start on 1 October 2013”. */
export function sayConstraint({ item }: Subject): string {
  if (!("constraint" in item)) return "a fixed date";
  const option = itemFields(item.kind).constraint?.options?.find(({ value }) => value === item.constraint);
  const label = option?.label ?? item.constraint;
  return item.constraintDate === null ? label : `${label} ${sayDate(item.constraintDate)}`;
}
