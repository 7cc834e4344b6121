import type { CalendarDate, LinkOf } from "@throughline/model";
import { sayDate } from "../words/say-date.ts";
import { sayName } from "../words/say-name.ts";
import type { Finding } from "./finding.ts";
import { caseOf, countCases, type Rule, type WeighedCase } from "./rule.ts";
import { sayHowLate } from "./say-how-late.ts";
import type { Survey } from "./survey.ts";

type Dependency = LinkOf<"dependency">;
type Hardness = Dependency["hardness"];

/** What one party gives and another gets over a dependency: whether both said a day, and whether the days fit. */
export const promiseRules: readonly Rule[] = (["hard", "soft"] as const)
  .flatMap((hardness) => [
    countCases({
      rule: nameFor("promise-late", hardness),
      severity: gravityFor(hardness),
      one: `${softly(hardness)}promise comes later than it is needed`,
      many: `${softly(hardness)}promises come later than they are needed`,
      why: "Two parties plan with two different days, and one of them will be wrong.",
      fix: "Bring both to the table and agree on one day.",
      find: (survey) => overOpen(survey, hardness, promisedTooLate),
    }),
    countCases({
      rule: nameFor("promise-overrun", hardness),
      severity: gravityFor(hardness),
      one: `${softly(hardness)}promise will not be kept as the plan stands`,
      many: `${softly(hardness)}promises will not be kept as the plan stands`,
      why: "The day was promised, and the plan of those who promised it says later.",
      fix: "Tell those who wait, and promise the day the plan gives.",
      find: (survey) => overOpen(survey, hardness, overrun),
    }),
  ])
  .concat(
    countCases({
      rule: "promise-one-sided",
      severity: "low",
      one: "dependency has a day from one side only",
      many: "dependencies have a day from one side only",
      why: "Nobody can see whether what is given comes when it is needed.",
      fix: "Ask the other side for its day.",
      find: (survey) =>
        survey.dependencies.flatMap((link) => (isMet(survey, link) ? [] : oneSided(survey, link))),
    }),
    countCases({
      rule: "broken-dependency",
      severity: "middle",
      one: "dependency is marked as broken",
      many: "dependencies are marked as broken",
      why: "Somebody has said that this will not happen as agreed.",
      fix: "Agree on a new day, or find another way around it.",
      find: ({ dependencies, plan }) =>
        dependencies.flatMap((link) =>
          link.status === "broken" ? [between(plan, link, "is marked as broken")] : [],
        ),
    }),
  );

function nameFor(rule: string, hardness: Hardness): string {
  return hardness === "hard" ? rule : `soft-${rule}`;
}

function gravityFor(hardness: Hardness): Finding["severity"] {
  return hardness === "hard" ? "high" : "low";
}

function softly(hardness: Hardness): string {
  return hardness === "hard" ? "" : "soft ";
}

function overOpen(
  survey: Survey,
  hardness: Hardness,
  find: (survey: Survey, link: Dependency) => WeighedCase[],
): WeighedCase[] {
  return survey.dependencies.flatMap((link) =>
    link.hardness === hardness && !isMet(survey, link) ? find(survey, link) : [],
  );
}

/** What was delivered is no longer a promise. */
function isMet({ plan }: Survey, link: Dependency): boolean {
  const giver = plan.items.get(link.from);
  return link.status === "met" || (giver !== undefined && "status" in giver && giver.status === "done");
}

function promisedTooLate({ plan, workdays }: Survey, link: Dependency): WeighedCase[] {
  const { promised, needed } = link;
  if (promised === null || needed === null || promised <= needed) return [];
  const short = workdays(needed, promised);
  // Between a Friday and its Sunday nobody works.
  if (short <= 0) return [];
  const words = `is needed on ${sayDate(needed)} and promised for ${sayDate(promised)}: ${sayHowLate(short)} short`;
  return [{ ...between(plan, link, words), weight: short }];
}

function overrun(survey: Survey, link: Dependency): WeighedCase[] {
  const given = givenDay(survey, link);
  const { promised } = link;
  if (promised === null || given === null || given <= promised) return [];
  const late = survey.workdays(promised, given);
  if (late <= 0) return [];
  const words = `is promised for ${sayDate(promised)} and comes on ${sayDate(given)} as the plan stands: ${sayHowLate(late)} late`;
  const label = `Promise ${sayDate(given)}`;
  const repair = { do: "edit-link", link: link.id, field: "promised", value: given, label } as const;
  return [{ ...between(survey.plan, link, words), weight: late, repair }];
}

function oneSided(survey: Survey, link: Dependency): WeighedCase[] {
  const { promised, needed } = link;
  if ((promised === null) === (needed === null)) return [];
  if (promised !== null)
    return [
      between(survey.plan, link, `is promised for ${sayDate(promised)}; nobody has said when it is needed`),
    ];
  const given = givenDay(survey, link);
  const repair =
    given === null
      ? null
      : ({
          do: "edit-link",
          link: link.id,
          field: "promised",
          value: given,
          label: `Promise ${sayDate(given)}, as the plan stands`,
        } as const);
  const words = `is needed on ${sayDate(needed ?? "")}; nobody has promised a day`;
  return [{ ...between(survey.plan, link, words), repair }];
}

/** The day on which the plan hands over: the giver's start or finish, as the type of the link says. */
function givenDay({ figures }: Survey, link: Dependency): CalendarDate | null {
  const giver = figures.items.get(link.from)?.schedule;
  if (!giver) return null;
  return link.type === "SS" || link.type === "SF" ? giver.start : giver.finish;
}

function between({ items }: Survey["plan"], link: Dependency, words: string): WeighedCase {
  const [from, to] = [items.get(link.from), items.get(link.to)];
  const what = link.label.trim() === "" ? "What" : `“${link.label.trim()}”: what`;
  const sentence = from && to ? `${what} ${sayName(from)} gives ${sayName(to)} ${words}.` : words;
  return caseOf(link.to, sentence, { link: link.id });
}
