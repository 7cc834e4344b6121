import type { ItemOf } from "@throughline/model";
import type { BenefitFigures } from "../benefits/benefit-figures.ts";
import { DEFAULT_LIFETIME } from "../benefits/value-terms.ts";
import { sayDate } from "../words/say-date.ts";
import { sayWorkingDays } from "../words/say-days.ts";
import { sayCount, sayList } from "../words/say-list.ts";
import { sayMoney } from "../words/say-money.ts";
import { sayName } from "../words/say-name.ts";
import { sayNumber } from "../words/say-number.ts";
import { sayShare } from "../words/say-share.ts";
import type { ExplainedInput } from "./explanation.ts";
import {
  type FigureDefinition,
  OWN_DEFINITION,
  type Reading,
  reading,
  type Subject,
  unavailable,
} from "./figure-definition.ts";
import { dateInput, daysInput, input, inputFrom, moneyInput } from "./input.ts";
import { realizationFigure } from "./realization-explanation.ts";

type Benefit = ItemOf<"benefit">;
const VALUE = `${OWN_DEFINITION}: value over time with a straight ramp, within the lifetime from the planned start`;

/** When a benefit comes and what it is worth. */
export const benefitFigures: readonly FigureDefinition[] = [
  {
    name: "benefitStart",
    label: "Benefit start",
    titleFor: (name) => `Start of ${name}`,
    formula:
      "The planned start, or the first working day after everything it rests on is finished, if that is later.",
    source: `${OWN_DEFINITION} on the benefits dependency network (Peppard, Ward & Daniel)`,
    read: (subject) =>
      ofBenefit(subject, (_, found) => {
        const inputs = startInputs(subject, found);
        if (found.start === null) return unavailable(sayNoStart(found), inputs);
        return reading(
          sayDate(found.start),
          sayStart(subject, found),
          inputs,
          found.delay > 0 ? "bad" : "good",
        );
      }),
  },
  {
    name: "benefitFull",
    label: "Full value from",
    titleFor: (name) => `Full value of ${name}`,
    formula: "The start and the ramp-up in working days.",
    source: OWN_DEFINITION,
    read: (subject) =>
      ofBenefit(subject, (benefit, { full, start }) => {
        const inputs = [dateInput(subject, "Start", start), daysInput(subject, "Ramp-up", benefit.ramp)];
        if (full === null || start === null) return unavailable("It has no start yet.", inputs);
        const ramp =
          benefit.ramp === null || benefit.ramp === 0
            ? "It has no ramp-up, so the full value flows from the start."
            : `It starts on ${sayDate(start)} and takes ${sayWorkingDays(benefit.ramp)} to reach its full value.`;
        return reading(sayDate(full), ramp, inputs);
      }),
  },
  {
    name: "benefitValue",
    label: "Value as the plan stands",
    titleFor: (name) => `Value of ${name} as the plan stands`,
    formula: "Value per year from the computed start on, rising over the ramp-up, until the lifetime ends.",
    source: VALUE,
    read: (subject) =>
      ofMoney(subject, (benefit, { value, plannedValue }) => {
        if (value === null)
          return unavailable("It has no start, so nothing can be counted.", termInputs(subject, benefit));
        const { currency } = subject.plan.meta;
        const planned =
          plannedValue === null || sayMoney(plannedValue, currency) === sayMoney(value, currency)
            ? ""
            : ` By its planned start it would be ${sayMoney(plannedValue, currency)}.`;
        const sentence = `Within its lifetime of ${years(benefit)} it brings ${sayMoney(value, currency)}.${planned}`;
        return reading(sayMoney(value, currency), sentence, termInputs(subject, benefit));
      }),
  },
  {
    name: "delayLoss",
    label: "Lost by delay",
    titleFor: (name) => `What the delay of ${name} costs`,
    formula: "The value by the planned start minus the value by the computed start.",
    source: VALUE,
    read: (subject) =>
      ofMoney(subject, (benefit, { delayLoss, firstYearLoss, delay }) => {
        const inputs = [daysInput(subject, "Delay", delay), ...termInputs(subject, benefit)];
        if (delayLoss === null)
          return unavailable(
            "It has no planned start or no computed one, so there is no delay to price.",
            inputs,
          );
        const { currency } = subject.plan.meta;
        const year =
          firstYearLoss === null
            ? ""
            : ` ${sayMoney(firstYearLoss, currency)} of that falls in the first year.`;
        const sentence =
          delay > 0
            ? `It starts ${sayWorkingDays(delay)} late, and that value does not come back.${year}`
            : "It starts on its planned day, so nothing is lost.";
        return reading(sayMoney(delayLoss, currency), sentence, inputs, delayLoss > 0 ? "bad" : "good");
      }),
  },
  {
    name: "delayCost",
    label: "Cost of one more month",
    titleFor: (name) => `What one more month of delay of ${name} costs`,
    formula: "The value by the computed start minus the value a twelfth of a year later.",
    source: VALUE,
    read: (subject) =>
      ofMoney(subject, (benefit, { delayCostPerMonth }) => {
        const inputs = termInputs(subject, benefit);
        if (delayCostPerMonth === null) return unavailable("It has no start yet.", inputs);
        const cost = sayMoney(delayCostPerMonth, subject.plan.meta.currency);
        return reading(cost, `If it came one month later still, ${cost} would be lost.`, inputs);
      }),
  },
  realizationFigure,
  {
    name: "operability",
    label: "Operability",
    formula:
      "The lowest of its own state, the mean of its feeders weighed by strength, and each feeder plus what can be done without it.",
    source: "Functional dependency network analysis, FDNA (Garvey & Pinto, 2009)",
    read: (subject) =>
      ofBenefit(subject, (_, { operability, weakest }) => {
        if (operability === null) return unavailable("Nothing leads to it that could be partly done.");
        const limit = weakest === null ? undefined : subject.plan.items.get(weakest);
        const because = limit ? `, and ${sayName(limit)} holds it back most` : "";
        return reading(
          sayShare(operability),
          `By what is done so far it could work at ${sayShare(operability)}${because}.`,
          [weakest === null ? null : inputFrom(subject, weakest, "the weakest"), ...feederInputs(subject)],
        );
      }),
  },
];

function ofBenefit(
  { item, own }: Subject,
  read: (benefit: Benefit, found: BenefitFigures) => Reading,
): Reading | null {
  return item.kind === "benefit" && own.benefit ? read(item, own.benefit) : null;
}

function ofMoney(
  subject: Subject,
  read: (benefit: Benefit, found: BenefitFigures) => Reading,
): Reading | null {
  return ofBenefit(subject, (benefit, found) =>
    benefit.valuePerYear === null
      ? unavailable("It has no value per year, so it cannot be counted in money.")
      : read(benefit, found),
  );
}

function sayStart({ plan }: Subject, { start, plannedStart, ready, delay, drivers }: BenefitFigures): string {
  const waits = drivers.flatMap(({ item }) => plan.items.get(item) ?? []).map(sayName);
  const when = `It starts on ${sayDate(start ?? "")}`;
  if (ready === null) return `${when}, the planned day; nothing dated leads to it.`;
  const names = waits.length === 0 ? "what it rests on" : sayList(waits);
  const verb = waits.length > 1 ? "finish" : "finishes";
  if (delay > 0 && plannedStart !== null)
    return `${when} instead of ${sayDate(plannedStart)}, because ${names} ${verb} only on ${sayDate(ready)}.`;
  if (plannedStart === null) return `${when}, right after ${names} ${verb} on ${sayDate(ready)}.`;
  return `${when}, as planned; everything it rests on is finished by ${sayDate(ready)}.`;
}

function sayNoStart({ plannedStart }: BenefitFigures): string {
  return plannedStart === null
    ? "It has no planned start, and nothing dated leads to it."
    : "All work that led to it is cancelled, so it does not come.";
}

function startInputs(subject: Subject, found: BenefitFigures): (ExplainedInput | null)[] {
  const { plan, figures } = subject;
  return [
    dateInput(subject, "Planned start", found.plannedStart),
    dateInput(subject, "Ready", found.ready),
    ...found.drivers.map(({ item, chain }) => {
      const finish = figures.items.get(item)?.schedule?.finish;
      const names = chain.flatMap((id) => plan.items.get(id) ?? []).map(sayName);
      const until = finish === undefined ? "" : `finishes on ${sayDate(finish)}; `;
      return inputFrom(subject, item, `${until}${names.join(" → ")}`);
    }),
    found.rests.length > 0
      ? input(subject, "Rests on", sayCount(found.rests.length, "dated card", "dated cards"))
      : null,
  ];
}

function termInputs(subject: Subject, benefit: Benefit): (ExplainedInput | null)[] {
  return [
    moneyInput(subject, "Value per year", subject.own.benefit?.valuePerYear ?? null),
    dateInput(subject, "Start", subject.own.benefit?.start ?? null),
    dateInput(subject, "Planned start", subject.own.benefit?.plannedStart ?? null),
    daysInput(subject, "Ramp-up", benefit.ramp),
    input(
      subject,
      "Lifetime",
      benefit.lifetime === null ? `${years(benefit)} (nobody typed one)` : years(benefit),
    ),
  ];
}

function years({ lifetime }: Benefit): string {
  const held = lifetime ?? DEFAULT_LIFETIME;
  return `${sayNumber(held)} ${held === 1 ? "year" : "years"}`;
}

function feederInputs(subject: Subject): (ExplainedInput | null)[] {
  const { plan, item } = subject;
  return [...plan.links.values()]
    .filter((link) => link.kind === "delivers" || link.kind === "contributes" || link.kind === "dependency")
    .filter(({ from, to }) => to === item.id && from !== item.id && plan.items.has(from))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, from, strength }) => {
      const feeder = plan.items.get(from);
      return feeder
        ? {
            label: sayName(feeder),
            value: strength === null ? "strength not typed" : `strength ${sayShare(strength)}`,
            item: from,
            link: id,
          }
        : null;
    });
}
