import type { Item } from "@throughline/model";
import type { BenefitGap } from "../benefits/benefit-figures.ts";
import { sayName } from "../words/say-name.ts";
import type { Finding } from "./finding.ts";
import { namesNobody } from "./names-nobody.ts";
import { caseOf, countCases, type Rule, type WeighedCase } from "./rule.ts";
import type { Survey } from "./survey.ts";

/** A field that a kind of card should not lack. */
interface FieldRule {
  readonly rule: string;
  readonly severity: Finding["severity"];
  readonly one: string;
  readonly many: string;
  readonly field: string;
  /** After the name of the card: “has no owner”. */
  readonly lacks: string;
  /** On the button: “Name an owner”. */
  readonly label: string;
  readonly why: string;
  readonly fix: string;
  lacking(survey: Survey): readonly Item[];
}

const lacksGap =
  (gap: BenefitGap) =>
  (survey: Survey): readonly Item[] =>
    survey.benefits.filter(({ id }) => survey.figures.items.get(id)?.benefit?.gaps.includes(gap));

type Owned = Item & { readonly owner: string };

/** Cards that name nobody and that no one is linked to as accountable or responsible. */
const unowned = ({ owned }: Survey, items: readonly Owned[]): readonly Item[] =>
  items.filter(({ id, owner }) => namesNobody(owner) && !owned.has(id));

const OWNER = { field: "owner", lacks: "has no owner", label: "Name an owner" };

const TABLE: readonly FieldRule[] = [
  {
    ...OWNER,
    rule: "benefit-owner",
    severity: "middle",
    one: "benefit has no owner",
    many: "benefits have no owner",
    why: "A benefit that nobody answers for is rarely realized.",
    fix: "Name one person who will answer for it after the projects have closed.",
    lacking: (survey) => unowned(survey, survey.benefits),
  },
  {
    rule: "benefit-measure",
    severity: "middle",
    one: "benefit has no measure",
    many: "benefits have no measure",
    field: "measure",
    lacks: "has no measure",
    label: "Write the measure",
    why: "What is not measured cannot be shown to have happened.",
    fix: "Write down what will be counted, and in which unit.",
    lacking: lacksGap("measure"),
  },
  {
    rule: "benefit-baseline",
    severity: "low",
    one: "benefit has no baseline",
    many: "benefits have no baseline",
    field: "baseline",
    lacks: "has no baseline",
    label: "Enter the baseline",
    why: "Without the figure of today nobody can say later what has improved.",
    fix: "Measure the present state before the change begins.",
    lacking: lacksGap("baseline"),
  },
  {
    rule: "benefit-target",
    severity: "low",
    one: "benefit has no target",
    many: "benefits have no target",
    field: "target",
    lacks: "has no target",
    label: "Enter the target",
    why: "Without a target nobody can say when it is enough.",
    fix: "Agree the figure with the owner.",
    lacking: lacksGap("target"),
  },
  {
    rule: "benefit-source",
    severity: "low",
    one: "benefit names no source of its data",
    many: "benefits name no source of their data",
    field: "dataSource",
    lacks: "names no source of its data",
    label: "Name the source",
    why: "A measure that nobody can look up will not be looked up.",
    fix: "Write down the system or the list that the figure is read from.",
    lacking: lacksGap("source"),
  },
  {
    ...OWNER,
    rule: "goal-owner",
    severity: "low",
    one: "goal has no owner",
    many: "goals have no owner",
    why: "Goals compete for the same money, and each needs a voice.",
    fix: "Name the person who set the goal.",
    lacking: (survey) => unowned(survey, survey.goals),
  },
  {
    ...OWNER,
    rule: "change-owner",
    severity: "middle",
    one: "change has no owner",
    many: "changes have no owner",
    why: "People work differently only when someone in their own line asks them to.",
    fix: "Name a manager of the people who have to change.",
    lacking: (survey) => unowned(survey, survey.changes),
  },
  {
    ...OWNER,
    rule: "project-owner",
    severity: "middle",
    one: "project has no owner",
    many: "projects have no owner",
    why: "Work without an owner is everyone's second priority.",
    fix: "Name one person.",
    lacking: (survey) => unowned(survey, survey.projects),
  },
];

/** Fields that must be filled before a card can be trusted; each is mended where it stands. */
export const fieldRules: readonly Rule[] = TABLE.map((entry) =>
  countCases({ ...entry, find: (survey) => entry.lacking(survey).map((item) => lackOf(entry, item)) }),
);

function lackOf({ field, lacks, label }: FieldRule, item: Item): WeighedCase {
  const repair = { do: "fill-field", item: item.id, field, label } as const;
  return caseOf(item.id, `${sayName(item)} ${lacks}.`, { repair });
}
