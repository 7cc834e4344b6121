import type { CalendarDate, LinkOf } from "@throughline/model";
import type { ScheduleFigures, Violation } from "../schedule/schedule-figures.ts";
import { isFinished } from "../status/judge-schedule.ts";
import { sayDate } from "../words/say-date.ts";
import { sayName } from "../words/say-name.ts";
import type { Repair } from "./finding.ts";
import { hasBegun } from "./has-begun.ts";
import { caseOf, countCases, type Rule, type WeighedCase } from "./rule.ts";
import { sayHowLate } from "./say-how-late.ts";
import type { Survey } from "./survey.ts";

/** Dates that contradict each other: typed dates against dependencies, deadlines and hard dates. */
export const dateRules: readonly Rule[] = [
  countCases({
    rule: "late-link",
    severity: "high",
    one: "dependency does not fit the typed dates",
    many: "dependencies do not fit the typed dates",
    why: "The card promises a date that the work before it does not allow.",
    fix: "Move the later work, speed up the earlier, or change the dependency.",
    find: (survey) => [...brokenLinks(survey, "hard"), ...heldFinishes(survey, "hard")],
  }),
  countCases({
    rule: "late-soft-link",
    severity: "low",
    one: "soft dependency does not fit the typed dates",
    many: "soft dependencies do not fit the typed dates",
    why: "It was meant to be in this order, though it need not be.",
    fix: "Move the later work, or accept the overlap and remove the arrow.",
    find: (survey) => [...brokenLinks(survey, "soft"), ...heldFinishes(survey, "soft")],
  }),
  countCases({
    rule: "deadline",
    severity: "high",
    one: "deadline will be missed",
    many: "deadlines will be missed",
    why: "As the plan stands, the day passes before the work is done.",
    fix: "Follow what drives the date and shorten it, or agree on another day.",
    find: (survey) =>
      violationsOf(survey, "deadline").flatMap((violation) =>
        about(
          survey,
          violation,
          (name, { days, wanted, given }) =>
            `${name} is done on ${sayDate(given)}, ${sayHowLate(days)} after its deadline of ${sayDate(wanted)}.`,
        ),
      ),
  }),
  countCases({
    rule: "constraint",
    severity: "high",
    one: "fixed date cannot be kept",
    many: "fixed dates cannot be kept",
    why: "The day is set, and the work before it does not fit.",
    fix: "Take work out of the way to this date, or bring the question to those who set it.",
    find: (survey) =>
      violationsOf(survey, "constraint").flatMap((violation) =>
        about(
          survey,
          violation,
          (name, { days, wanted, given }) =>
            `${name} is fixed to ${sayDate(wanted)}, and what comes before it allows ${sayDate(given)}: ${sayHowLate(days)} short.`,
        ),
      ),
  }),
  countCases({
    rule: "negative-float",
    severity: "middle",
    one: "piece of work is already too late for a later date",
    many: "pieces of work are already too late for a later date",
    why: "A deadline or a fixed date further down the line cannot be kept at this pace.",
    fix: "Shorten the work with the least float first.",
    find: findNegativeFloat,
  }),
];

const violationsOf = ({ figures, plan }: Survey, kind: Violation["kind"]): readonly Violation[] =>
  figures.schedule.violations.filter(
    (violation) => violation.kind === kind && violation.days > 0 && plan.items.has(violation.item),
  );

function about(
  { plan }: Survey,
  violation: Violation,
  say: (name: string, violation: Violation) => string,
): WeighedCase[] {
  const item = plan.items.get(violation.item);
  return item ? [caseOf(item.id, say(sayName(item), violation), { weight: violation.days })] : [];
}

function brokenLinks(survey: Survey, hardness: LinkOf<"dependency">["hardness"]): WeighedCase[] {
  const { plan } = survey;
  const fixed = new Set(violationsOf(survey, "constraint").map(({ item }) => item));
  const late = violationsOf(survey, "link");
  const starts = allowedStarts(survey, late);
  return late.flatMap((violation) => {
    const link = plan.links.get(violation.link ?? "");
    if (link?.kind !== "dependency" || link.hardness !== hardness) return [];
    const { days, wanted, item } = violation;
    const [from, to] = [plan.items.get(link.from), plan.items.get(item)];
    // A fixed date is told of as such, with all that stands against it.
    if (!from || !to || fixed.has(item)) return [];
    const allowed = survey.startAfter(item, wanted, days);
    const sentence =
      `${sayName(to)} is ${to.kind === "milestone" ? "planned for" : "to start on"} ${sayDate(wanted)}, but ` +
      `${sayName(from)} allows ${sayDate(allowed)} at the earliest: ${sayHowLate(days)} short.`;
    return [
      caseOf(item, sentence, { link: link.id, repair: moveStart(item, starts.get(item)), weight: days }),
    ];
  });
}

/** Work that has begun keeps its start; what may not finish before something else can still be held at its end. */
function heldFinishes(survey: Survey, hardness: LinkOf<"dependency">["hardness"]): WeighedCase[] {
  const { plan, figures, dependencies, workdays } = survey;
  // Without a status date progress moves nothing, and the typed start is asked about instead.
  if (plan.meta.statusDate === null) return [];
  return dependencies.flatMap((link) => {
    if (link.hardness !== hardness || link.type !== "FF" || (link.lag ?? 0) < 0) return [];
    const [from, to] = [plan.items.get(link.from), plan.items.get(link.to)];
    if (!from || !to || !hasBegun(to) || isFinished(to)) return [];
    const giver = figures.items.get(link.from)?.schedule;
    const wanted = figures.items.get(link.to)?.schedule?.plannedFinish ?? null;
    if (!giver || wanted === null) return [];
    const { finish, duration, plannedStart } = giver;
    // What takes no time is over on the morning of its typed day.
    const days = workdays(wanted, finish) - (duration === 0 && plannedStart === finish ? 1 : 0);
    if (days <= 0) return [];
    const sentence =
      `${sayName(to)} is to finish on ${sayDate(wanted)}, but not before ${sayName(from)}, which finishes ` +
      `on ${sayDate(finish)}: ${sayHowLate(days)} short.`;
    return [caseOf(to.id, sentence, { link: link.id, weight: days })];
  });
}

/**
 * The earliest start that all links allow, by item. Not for parents, whose dates are those of their parts, nor
 * for the first typed start of all: what has no date begins with it, and would again wherever it is moved.
 */
function allowedStarts(survey: Survey, late: readonly Violation[]): ReadonlyMap<string, CalendarDate> {
  const [first = ""] = survey.work.flatMap(({ start }) => start ?? []).sort();
  const starts = new Map<string, CalendarDate>();
  for (const { item, wanted, days } of late) {
    if (survey.parents.has(item) || wanted <= first) continue;
    const start = survey.startAfter(item, wanted, days);
    if (start > (starts.get(item) ?? "")) starts.set(item, start);
  }
  return starts;
}

function moveStart(item: string, value: CalendarDate | undefined): Repair | null {
  if (value === undefined) return null;
  return { do: "edit-item", item, field: "start", value, label: `Start on ${sayDate(value)}` };
}

function findNegativeFloat(survey: Survey): WeighedCase[] {
  const told = new Set(
    [...violationsOf(survey, "deadline"), ...violationsOf(survey, "constraint")].map(({ item }) => item),
  );
  return survey.work.flatMap((item) => {
    const schedule = survey.figures.items.get(item.id)?.schedule;
    if (!schedule || schedule.totalFloat >= 0 || told.has(item.id) || survey.parents.has(item.id)) return [];
    if (item.status === "done" || item.status === "reached") return [];
    return [caseOf(item.id, sayTooLate(sayName(item), schedule), { weight: -schedule.totalFloat })];
  });
}

function sayTooLate(name: string, { totalFloat, finish, lateFinish }: ScheduleFigures): string {
  const short = sayHowLate(-totalFloat);
  return lateFinish < finish
    ? `${name} is done on ${sayDate(finish)}; for what follows it would have to be done by ${sayDate(lateFinish)}, ${short} earlier.`
    : `${name} would have to begin ${short} earlier for what follows.`;
}
