import type { LinkOf } from "@throughline/model";
import type { ScheduleFigures, Violation } from "../schedule/schedule-figures.ts";
import { sayDate } from "../words/say-date.ts";
import { sayWorkingDays } from "../words/say-days.ts";
import { sayName } from "../words/say-name.ts";
import type { Repair } from "./finding.ts";
import { caseOf, countCases, type Rule, type WeighedCase } from "./rule.ts";
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
    find: (survey) => brokenLinks(survey, "hard"),
  }),
  countCases({
    rule: "late-soft-link",
    severity: "low",
    one: "soft dependency does not fit the typed dates",
    many: "soft dependencies do not fit the typed dates",
    why: "It was meant to be in this order, though it need not be.",
    fix: "Move the later work, or accept the overlap and remove the arrow.",
    find: (survey) => brokenLinks(survey, "soft"),
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
            `${name} is done on ${sayDate(given)}, ${sayWorkingDays(days)} after its deadline of ${sayDate(wanted)}.`,
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
            `${name} is fixed to ${sayDate(wanted)}, and what comes before it allows ${sayDate(given)}: ${sayWorkingDays(days)} short.`,
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
  return violationsOf(survey, "link").flatMap((violation) => {
    const link = plan.links.get(violation.link ?? "");
    if (link?.kind !== "dependency" || link.hardness !== hardness) return [];
    const { days, wanted, given, item } = violation;
    const [from, to] = [plan.items.get(link.from), plan.items.get(link.to)];
    if (!from || !to) return [];
    const verb = link.type === "FS" || link.type === "SS" ? "start" : "finish";
    const sentence =
      `${sayName(to)} is to ${verb} on ${sayDate(wanted)}, but ${sayName(from)} lets it ${verb} ` +
      `on ${sayDate(given)} at the earliest: ${sayWorkingDays(days)} short.`;
    return [caseOf(item, sentence, { link: link.id, repair: moveStart(survey, item), weight: days })];
  });
}

/** The start that the links and dates allow. Work that has begun, and parents, cannot be moved this way. */
function moveStart({ figures, parents }: Survey, item: string): Repair | null {
  const schedule = figures.items.get(item)?.schedule;
  if (!schedule || parents.has(item)) return null;
  const { plannedStart, start } = schedule;
  if (plannedStart === null || start <= plannedStart) return null;
  return { do: "edit-item", item, field: "start", value: start, label: `Start on ${sayDate(start)}` };
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
  const short = sayWorkingDays(-totalFloat);
  return lateFinish < finish
    ? `${name} is done on ${sayDate(finish)}; for what follows it would have to be done by ${sayDate(lateFinish)}, ${short} earlier.`
    : `${name} would have to begin ${short} earlier for what follows.`;
}
