import { eventProbability, isRegisterCard, type RegisterCard } from "../risk/event-probability.ts";
import type { ExposureFigures } from "../risk/risk-figures.ts";
import { sayWorkingDays } from "../words/say-days.ts";
import { sayMoney } from "../words/say-money.ts";
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
import { daysInput, input, inputAcross, moneyInput, shareInput } from "./input.ts";

const TONES = { low: "neutral", middle: "watch", high: "bad" } as const;
const GRID = "5 × 5 grid as in common risk registers: low up to 4, high from 15";

/** Cards of the risk register in money, days and on the grid. */
export const exposureFigures: readonly FigureDefinition[] = [
  {
    name: "emv",
    label: "Expected cost",
    formula: "Probability times cost; below 0 for an opportunity.",
    source: "Expected monetary value (PMBOK)",
    read: (subject) =>
      ofRegister(subject, (card, { emv }) => {
        const { currency } = subject.plan.meta;
        const inputs = [
          probabilityInput(subject, card),
          moneyInput(subject, "Cost", card.money),
          ...effects(subject),
        ];
        if (emv === null) return unavailable(sayMissing(card, "cost"), inputs);
        const value = sayMoney(emv, currency);
        return reading(value, sayWeight(card, value, "cost"), inputs);
      }),
  },
  {
    name: "expectedDays",
    label: "Expected delay",
    formula: "Probability times delay in working days; below 0 for an opportunity.",
    source: "Expected value, as for money",
    read: (subject) =>
      ofRegister(subject, (card, { expectedDays }) => {
        const inputs = [
          probabilityInput(subject, card),
          daysInput(subject, "Delay", card.days),
          ...effects(subject),
        ];
        if (expectedDays === null) return unavailable(sayMissing(card, "delay"), inputs);
        const days = sayWorkingDays(Math.round(expectedDays * 10) / 10);
        return reading(days, sayWeight(card, days, "delay"), inputs);
      }),
  },
  {
    name: "riskScore",
    label: "Risk score",
    formula: "Probability in fifths times impact, each from 1 to 5.",
    source: GRID,
    read: (subject) =>
      ofRegister(subject, (card, { score, band, emv }) => {
        const inputs = [probabilityInput(subject, card), impactInput(subject, card)];
        if (score === null || band === null)
          return unavailable("Probability or impact is not known yet.", inputs);
        const { currency } = subject.plan.meta;
        const money =
          emv === null
            ? ""
            : ` In money it weighs ${sayMoney(emv, currency)}; trust that more than the grid.`;
        return reading(
          sayNumber(score),
          `On the grid it is in the ${band} band.${money}`,
          inputs,
          TONES[band],
        );
      }),
  },
  {
    name: "residualScore",
    label: "Risk score after response",
    formula: "The same with the probability and impact that are left after the response.",
    source: GRID,
    read: (subject) =>
      ofRegister(subject, (card, { residualScore, residualBand, score }) => {
        if (card.kind !== "risk") return null;
        const inputs = [
          shareInput(subject, "Residual probability", card.residualProbability),
          card.residualImpact === null
            ? null
            : input(subject, "Residual impact", `${sayNumber(card.residualImpact)} in 5`),
        ];
        if (residualScore === null || residualBand === null)
          return unavailable("Nobody has said what is left after the response.", inputs);
        const before = score === null ? "" : ` Before the response it scores ${sayNumber(score)}.`;
        return reading(
          sayNumber(residualScore),
          `What the response leaves is in the ${residualBand} band.${before}`,
          inputs,
          TONES[residualBand],
        );
      }),
  },
];

function ofRegister(
  { item, own }: Subject,
  read: (card: RegisterCard, exposure: ExposureFigures) => Reading | null,
): Reading | null {
  return isRegisterCard(item) && own.exposure ? read(item, own.exposure) : null;
}

function probabilityInput(subject: Subject, card: RegisterCard): ExplainedInput | null {
  return shareInput(subject, "Probability", eventProbability(card));
}

function impactInput(subject: Subject, { impact }: RegisterCard): ExplainedInput | null {
  return impact === null ? null : input(subject, "Impact", `${sayNumber(impact)} in 5`);
}

function sayWeight(card: RegisterCard, value: string, what: "cost" | "delay"): string {
  const probability = eventProbability(card) ?? 0;
  if (probability === 1) return `It is there, so all of its ${what} counts.`;
  if (probability === 0) return `It will not happen any more, so it weighs nothing.`;
  return `It is ${sayShare(probability)} likely, so on average over many such cases it weighs ${value}.`;
}

function sayMissing(card: RegisterCard, what: "cost" | "delay"): string {
  const unknown = eventProbability(card) === null ? "how likely it is" : `what ${what} it would bring`;
  return `Nobody has said ${unknown}.`;
}

function effects(subject: Subject): (ExplainedInput | null)[] {
  const { plan, item } = subject;
  return [...plan.links.values()]
    .filter((link) => link.kind === "threatens")
    .filter(({ from, to }) => from === item.id && to !== item.id)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, money, days }) => {
      const parts = [
        money === null ? "" : sayMoney(money, plan.meta.currency),
        days === null ? "" : sayWorkingDays(days),
      ].filter((text) => text !== "");
      return inputAcross(subject, id, parts.length > 0 ? parts.join(", ") : "threatened");
    });
}
