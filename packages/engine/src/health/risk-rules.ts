import type { ItemOf } from "@throughline/model";
import { sayDate } from "../words/say-date.ts";
import { sayName } from "../words/say-name.ts";
import { sayShare } from "../words/say-share.ts";
import { namesNobody } from "./names-nobody.ts";
import { caseOf, countCases, type Rule, type WeighedCase } from "./rule.ts";
import type { Survey } from "./survey.ts";

/** How old a review may be on the status date, in working days: about a month for high risks, else a quarter. */
const REVIEW_HIGH = 21;
const REVIEW_OTHER = 63;

/** Entries of the risk register that nobody holds in hand. */
export const riskRules: readonly Rule[] = [
  countCases({
    rule: "high-risk-owner",
    severity: "high",
    one: "high risk has no owner",
    many: "high risks have no owner",
    why: "The gravest risks are those that nobody watches.",
    fix: "Name the person who can act on it.",
    find: (survey) => unowned(survey, true),
  }),
  countCases({
    rule: "risk-owner",
    severity: "middle",
    one: "risk has no owner",
    many: "risks have no owner",
    why: "A risk that nobody watches is found out when it happens.",
    fix: "Name the person who would see it first.",
    find: (survey) => unowned(survey, false),
  }),
  countCases({
    rule: "high-risk-response",
    severity: "high",
    one: "high risk has no response",
    many: "high risks have no response",
    why: "It is known, likely and grave, and nothing is done about it.",
    fix: "Decide: avoid, reduce, transfer or accept it, and say who does what.",
    find: (survey) =>
      open(survey)
        .filter((risk) => isHigh(survey, risk) && risk.response === "none")
        .map((risk) =>
          caseOf(risk.id, `${sayName(risk)} ${sayOdds(risk)}, and no response is decided.`, {
            repair: { do: "fill-field", item: risk.id, field: "response", label: "Choose a response" },
            weight: scoreOf(survey, risk),
          }),
        ),
  }),
  countCases({
    rule: "risk-review",
    severity: "low",
    one: "risk has not been looked at for a while",
    many: "risks have not been looked at for a while",
    why: "Risks change, and old figures give false comfort.",
    fix: "Look at it with its owner and write down the day.",
    find: findOldReviews,
  }),
  countCases({
    rule: "risk-target",
    severity: "low",
    one: "risk threatens nothing on the board",
    many: "risks threaten nothing on the board",
    why: "It is in no date, no benefit and no figure until it points at something.",
    fix: "Draw an arrow to the work or the benefit it would hit.",
    find: (survey) => {
      const aimed = new Set(survey.threats.map(({ from }) => from));
      return open(survey)
        .filter(({ id }) => !aimed.has(id))
        .map((risk) => caseOf(risk.id, `${sayName(risk)} points at no work and no benefit.`));
    },
  }),
];

type Risk = ItemOf<"risk">;

/** Risks that may still happen. */
const open = ({ risks }: Survey): readonly Risk[] =>
  risks.filter(({ status }) => status === "open" || status === "mitigating");

const isHigh = ({ figures }: Survey, { id }: Risk): boolean =>
  figures.items.get(id)?.exposure?.band === "high";

const scoreOf = ({ figures }: Survey, { id }: Risk): number => figures.items.get(id)?.exposure?.score ?? 0;

function unowned(survey: Survey, high: boolean): WeighedCase[] {
  return open(survey)
    .filter((risk) => namesNobody(risk.owner) && !survey.owned.has(risk.id) && isHigh(survey, risk) === high)
    .map((risk) =>
      caseOf(risk.id, `${sayName(risk)} ${sayOdds(risk)}, and nobody owns it.`, {
        repair: { do: "fill-field", item: risk.id, field: "owner", label: "Name an owner" },
        weight: scoreOf(survey, risk),
      }),
    );
}

function sayOdds({ probability, impact }: Risk): string {
  const likely = probability === null ? "may happen" : `is ${sayShare(probability)} likely`;
  return impact === null ? likely : `${likely} with an impact of ${impact} in 5`;
}

function findOldReviews(survey: Survey): WeighedCase[] {
  const now = survey.plan.meta.statusDate;
  if (now === null) return [];
  return open(survey).flatMap((risk) => {
    const last = risk.reviewed ?? risk.raised;
    if (last === null) return [];
    const age = survey.workdays(last, now);
    if (age <= (isHigh(survey, risk) ? REVIEW_HIGH : REVIEW_OTHER)) return [];
    const words =
      risk.reviewed === null
        ? `was raised on ${sayDate(last)} and never reviewed`
        : `was last reviewed on ${sayDate(last)}`;
    return [
      caseOf(risk.id, `${sayName(risk)} ${words}.`, {
        repair: { do: "fill-field", item: risk.id, field: "reviewed", label: "Enter the day of the review" },
        weight: age,
      }),
    ];
  });
}
