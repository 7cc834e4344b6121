import type { CalendarDate, Item } from "@throughline/model";
import { sayDate } from "../words/say-date.ts";
import { sayName } from "../words/say-name.ts";
import type { Finding } from "./finding.ts";
import { caseOf, countCases, type Rule, type WeighedCase } from "./rule.ts";
import { sayHowLate } from "./say-how-late.ts";
import type { Survey } from "./survey.ts";

/** Something a person was to do by a day. */
interface OverdueRule {
  readonly rule: string;
  readonly severity: Finding["severity"];
  readonly one: string;
  readonly many: string;
  /** Between the name and the day: “was needed by”. */
  readonly words: string;
  readonly why: string;
  readonly fix: string;
  open(survey: Survey): readonly (readonly [Item, CalendarDate | null])[];
}

const TABLE: readonly OverdueRule[] = [
  {
    rule: "decision-overdue",
    severity: "high",
    one: "decision is overdue",
    many: "decisions are overdue",
    words: "was needed by",
    why: "Work waits for it, or goes on without it.",
    fix: "Decide, or say by when and who.",
    open: ({ decisions }) =>
      decisions
        .filter(({ status }) => status === "open" || status === "proposed")
        .map((decision) => [decision, decision.due]),
  },
  {
    rule: "issue-overdue",
    severity: "middle",
    one: "issue should have been resolved",
    many: "issues should have been resolved",
    words: "was to be resolved by",
    why: "An issue costs more the longer it stands.",
    fix: "Resolve it, or bring it to those who can.",
    open: ({ issues }) =>
      issues.filter(({ status }) => status !== "closed").map((issue) => [issue, issue.due]),
  },
  {
    rule: "assumption-unchecked",
    severity: "middle",
    one: "assumption should have been checked",
    many: "assumptions should have been checked",
    words: "was to be checked by",
    why: "The plan rests on it, and nobody knows whether it holds.",
    fix: "Check it, and say what was found.",
    open: ({ assumptions }) =>
      assumptions
        .filter(({ validity }) => validity === "unchecked")
        .map((assumption) => [assumption, assumption.checkBy]),
  },
  {
    rule: "control-overdue",
    severity: "high",
    one: "control is overdue and not evidenced",
    many: "controls are overdue and not evidenced",
    words: "was to be evidenced by",
    why: "An auditor counts what is shown, not what was done.",
    fix: "Attach the evidence, or say what is missing.",
    open: ({ controls }) =>
      controls
        .filter(({ applicable, status }) => applicable && status !== "evidenced")
        .map((control) => [control, control.due]),
  },
  {
    rule: "contact-overdue",
    severity: "low",
    one: "stakeholder has not been spoken to as planned",
    many: "stakeholders have not been spoken to as planned",
    words: "was to be spoken to on",
    why: "Support fades when people hear nothing.",
    fix: "Speak with them, and set the next day.",
    open: ({ stakeholders }) => stakeholders.map((stakeholder) => [stakeholder, stakeholder.nextContact]),
  },
];

/** What the status date has passed while it is still open. Without a status date nothing is overdue. */
export const overdueRules: readonly Rule[] = TABLE.map((entry) =>
  countCases({ ...entry, find: (survey) => findOverdue(entry, survey) }),
);

function findOverdue({ words, open }: OverdueRule, survey: Survey): WeighedCase[] {
  const now = survey.plan.meta.statusDate;
  if (now === null) return [];
  return open(survey).flatMap(([item, due]) => {
    if (due === null || due >= now) return [];
    const late = survey.workdays(due, now);
    return [
      caseOf(
        item.id,
        `${sayName(item)} ${words} ${sayDate(due)}${late > 0 ? `, ${sayHowLate(late)} ago` : ""}.`,
        {
          weight: late,
        },
      ),
    ];
  });
}
