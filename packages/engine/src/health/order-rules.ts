import type { Item, LinkOf } from "@throughline/model";
import { isFinished } from "../status/judge-schedule.ts";
import { sayDate } from "../words/say-date.ts";
import { sayName } from "../words/say-name.ts";
import { sayShare } from "../words/say-share.ts";
import { hasBegun } from "./has-begun.ts";
import { caseOf, countCases, type Rule, type WeighedCase } from "./rule.ts";
import type { Survey } from "./survey.ts";

type Hardness = LinkOf<"dependency">["hardness"];

/** Work that has begun although what it waits for is not done: no date can mend that any more. */
export const orderRules: readonly Rule[] = [
  countCases({
    rule: "out-of-order",
    severity: "high",
    one: "piece of work has begun before what it waits for",
    many: "pieces of work have begun before what they wait for",
    why: "It is built on something that is not there yet, and may have to be done again.",
    fix: "Stop it until the other is done, or say that it can do without by making the arrow soft.",
    find: (survey) => findOutOfOrder(survey, "hard"),
  }),
  countCases({
    rule: "soft-out-of-order",
    severity: "low",
    one: "piece of work has begun before what it should wait for",
    many: "pieces of work have begun before what they should wait for",
    why: "It was meant to be in this order, though it need not be.",
    fix: "Accept the overlap and remove the arrow, or let it wait.",
    find: (survey) => findOutOfOrder(survey, "soft"),
  }),
];

/** Only links without a lead: a lead says that both may overlap. */
function findOutOfOrder({ plan, figures, dependencies }: Survey, hardness: Hardness): WeighedCase[] {
  return dependencies.flatMap((link) => {
    if (link.hardness !== hardness || (link.lag ?? 0) < 0) return [];
    const [from, to] = [plan.items.get(link.from), plan.items.get(link.to)];
    if (!from || !to || !hasBegun(to)) return [];
    const waits = link.type === "FS" ? !isFinished(from) : link.type === "SS" && !hasBegun(from);
    if (!waits) return [];
    const its = figures.items.get(link.from)?.schedule;
    const far = sayProgress(from);
    const when = its
      ? ` and ${link.type === "FS" ? "finishes" : "starts"} on ${sayDate(link.type === "FS" ? its.finish : its.start)}`
      : "";
    const words = link.type === "FS" ? far : "has not begun";
    return [
      caseOf(to.id, `${sayName(to)} has begun; ${sayName(from)}, which comes before it, ${words}${when}.`, {
        link: link.id,
      }),
    ];
  });
}

function sayProgress(item: Item): string {
  const progress = "progress" in item ? (item.progress ?? 0) : 0;
  return progress > 0 ? `is ${sayShare(progress)} done` : "is not done";
}
