import type { Item } from "@throughline/model";
import type { BenefitRiskFigures, DateRiskFigures, PlanRisk } from "../risk/risk-figures.ts";
import { sayDate } from "../words/say-date.ts";
import { sayWorkingDays } from "../words/say-days.ts";
import { sayMoney } from "../words/say-money.ts";
import { sayName } from "../words/say-name.ts";
import { sayNumber } from "../words/say-number.ts";
import { sayShare } from "../words/say-share.ts";
import type { ExplainedInput } from "./explanation.ts";
import {
  type FigureDefinition,
  type Reading,
  reading,
  type Subject,
  unavailable,
} from "./figure-definition.ts";
import { boardInput, dateInput, daysInput, inputAcross, inputFrom } from "./input.ts";

const SIMULATION =
  "Monte Carlo simulation: durations drawn from BetaPERT, risks as events that happen or not, the same seed on every machine";
const NOT_RUN = "The simulation has not run yet.";
const NO_DATES = "It has no date that could vary.";

/** How sure dates and benefits are, over all runs of the simulation. */
export const riskFigures: readonly FigureDefinition[] = [
  {
    name: "p50",
    label: "P50 date",
    formula: "The date that half of the runs keep.",
    source: SIMULATION,
    read: (subject) =>
      readPercentile(
        subject,
        "half",
        (one) => one.p50,
        (one) => one.p50Start,
      ),
  },
  {
    name: "p80",
    label: "P80 date",
    formula: "The date that four fifths of the runs keep.",
    source: SIMULATION,
    read: (subject) =>
      readPercentile(
        subject,
        "four fifths",
        (one) => one.p80,
        (one) => one.p80Start,
      ),
  },
  {
    name: "onTime",
    label: "On time",
    titleFor: (name) => `Chance that ${name} is on time`,
    formula: "The share of runs that keep the deadline, or in which a benefit starts by its planned day.",
    source: SIMULATION,
    read: readOnTime,
  },
  {
    name: "criticality",
    label: "Criticality",
    formula: "The share of runs in which the work has no float left.",
    source: `Criticality index (Van Slyke, 1963); ${SIMULATION}`,
    read: (subject) =>
      ofDates(subject, ({ criticality }, risk) =>
        reading(
          sayShare(criticality),
          `${sayRuns(criticality)} it has no float left, so that a day on it is a day for the plan.`,
          runInputs(subject, risk),
        ),
      ),
  },
  {
    name: "sensitivity",
    label: "Schedule sensitivity",
    formula: "Criticality times the spread of its duration over the spread of the plan's duration.",
    source: `Schedule sensitivity index (PMBOK; Vanhoucke, 2010); ${SIMULATION}`,
    read: (subject) =>
      ofDates(subject, ({ sensitivity, criticality }, risk) =>
        sensitivity === null
          ? unavailable("Nothing about the length of the plan varies, so there is no spread to compare.")
          : reading(
              sayNumber(sensitivity),
              `${sayRuns(criticality)} it is critical; weighed by how much its own length varies, that makes ${sayNumber(sensitivity)}.`,
              runInputs(subject, risk),
            ),
      ),
  },
  {
    name: "benefitAtRisk",
    label: "Benefit at risk",
    titleFor: (name) => `What of ${name} is at risk`,
    formula: "Planned value minus realized value within its lifetime, as the mean over all runs.",
    source: `Our own definition; ${SIMULATION}`,
    read: readAtRisk,
  },
];

function readPercentile(
  subject: Subject,
  words: string,
  ofWork: (figures: DateRiskFigures) => string,
  ofBenefit: (figures: BenefitRiskFigures) => string | null,
): Reading | null {
  if (subject.item.kind === "benefit")
    return ofBenefits(subject, (found, risk) => {
      const date = ofBenefit(found);
      if (date === null) return unavailable("It has no start that could vary.");
      const planned = subject.own.benefit?.plannedStart ?? null;
      return reading(sayDate(date), `In ${words} of the runs it starts by ${sayDate(date)}.`, [
        dateInput(subject, "Planned start", planned),
        dateInput(subject, "Start as the plan stands", subject.own.benefit?.start ?? null),
        ...runInputs(subject, risk),
      ]);
    });
  return ofDates(subject, (found, risk) => {
    const date = ofWork(found);
    const finish = subject.own.schedule?.finish ?? null;
    const done = subject.item.kind === "milestone" ? "reached" : "finished";
    const against = finish === null || finish === date ? "" : `; the plan itself says ${sayDate(finish)}`;
    return reading(sayDate(date), `In ${words} of the runs it is ${done} by ${sayDate(date)}${against}.`, [
      dateInput(subject, "Finish as the plan stands", finish),
      ...estimateInputs(subject),
      ...runInputs(subject, risk),
    ]);
  });
}

function readOnTime(subject: Subject): Reading | null {
  const tell = (share: number, words: string, limit: ExplainedInput | null, risk: PlanRisk) =>
    reading(
      sayShare(share),
      `${sayRuns(share)} ${words}.`,
      [limit, ...runInputs(subject, risk)],
      share >= 0.8 ? "good" : share >= 0.5 ? "watch" : "bad",
    );
  if (subject.item.kind === "benefit")
    return ofBenefits(subject, ({ onTime }, risk) => {
      const planned = subject.own.benefit?.plannedStart ?? null;
      if (onTime === null || planned === null)
        return unavailable("It has no planned start to be compared with.");
      return tell(
        onTime,
        `it starts by ${sayDate(planned)}`,
        dateInput(subject, "Planned start", planned),
        risk,
      );
    });
  return ofDates(subject, ({ onTime }, risk) => {
    const deadline = subject.own.schedule?.deadline ?? null;
    if (onTime === null || deadline === null) return unavailable("It has no deadline to be compared with.");
    return tell(
      onTime,
      `it is finished by ${sayDate(deadline)}`,
      dateInput(subject, "Deadline", deadline),
      risk,
    );
  });
}

function sayRuns(share: number): string {
  if (share === 0) return "In no run";
  return share === 1 ? "In every run" : `In ${sayShare(share)} of the runs`;
}

function readAtRisk(subject: Subject): Reading | null {
  if (subject.item.kind !== "benefit") return null;
  return ofBenefits(subject, (found, risk) => {
    const { currency } = subject.plan.meta;
    const { expectedLoss, p80Loss, expectedShare, p80Share, causes } = found;
    const money = expectedLoss !== null;
    const value = money ? sayMoney(expectedLoss, currency) : sayShare(expectedShare);
    const worst = p80Loss === null ? sayShare(p80Share) : sayMoney(p80Loss, currency);
    const lost = money
      ? `${value} is lost, ${sayShare(expectedShare)} of the planned value`
      : `${value} of the planned value is lost`;
    const [first] = causes;
    const cause = first ? subject.plan.items.get(first.item) : undefined;
    const because = cause ? ` The largest part comes from ${sayName(cause)}.` : "";
    return reading(
      value,
      `On average ${lost}; in four fifths of the runs it is no more than ${worst}.${because}`,
      [
        ...causes.map((one) =>
          inputFrom(subject, one.item, money ? sayMoney(one.loss, currency) : sayShare(one.share)),
        ),
        ...runInputs(subject, risk),
      ],
      expectedShare > 0.2 ? "bad" : expectedShare > 0.05 ? "watch" : "neutral",
    );
  });
}

function ofDates(
  subject: Subject,
  read: (found: DateRiskFigures, risk: PlanRisk) => Reading,
): Reading | null {
  const { item, figures, own } = subject;
  if (!isDated(item)) return null;
  if (!figures.risk) return unavailable(NOT_RUN);
  return own.dateRisk ? read(own.dateRisk, figures.risk) : unavailable(NO_DATES);
}

function ofBenefits(
  { figures, own }: Subject,
  read: (found: BenefitRiskFigures, risk: PlanRisk) => Reading,
): Reading {
  if (!figures.risk) return unavailable(NOT_RUN);
  return own.benefitRisk
    ? read(own.benefitRisk, figures.risk)
    : unavailable("Nothing dated leads to it, so no run can tell when it comes.");
}

function isDated({ kind }: Item): boolean {
  return kind === "project" || kind === "milestone" || kind === "deliverable" || kind === "change";
}

function estimateInputs(subject: Subject): (ExplainedInput | null)[] {
  const { item } = subject;
  if (item.kind !== "project") return [];
  return [
    daysInput(subject, "Duration, optimistic", item.optimistic),
    daysInput(subject, "Duration, likely", item.duration),
    daysInput(subject, "Duration, pessimistic", item.pessimistic),
  ];
}

/** What the runs were made of: what threatens the item, how many runs, and the seed that repeats them. */
function runInputs(subject: Subject, { iterations, seed }: PlanRisk): (ExplainedInput | null)[] {
  const { plan, item } = subject;
  const threats = [...plan.links.values()]
    .filter((link) => link.kind === "threatens")
    .filter(({ to, from }) => to === item.id && from !== item.id)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    ...threats.map(({ id, days, benefitLoss }) => {
      const effect = [
        days === null ? "" : `up to ${sayWorkingDays(days)}`,
        benefitLoss === null ? "" : `${sayShare(benefitLoss)} of the benefit`,
      ].filter((text) => text !== "");
      return inputAcross(subject, id, `threatens it${effect.length > 0 ? `: ${effect.join(", ")}` : ""}`);
    }),
    boardInput("Runs", sayNumber(iterations)),
    boardInput("Seed", sayNumber(seed)),
  ];
}
