import type { EarnedSchedule, EarnedValue, MoneyFigures } from "../money/money-figures.ts";
import { sayDate } from "../words/say-date.ts";
import { sayMoney } from "../words/say-money.ts";
import { sayNumber } from "../words/say-number.ts";
import { sayShare } from "../words/say-share.ts";
import type { Tone } from "./explanation.ts";
import {
  type FigureDefinition,
  type Reading,
  reading,
  type Subject,
  unavailable,
} from "./figure-definition.ts";
import { boardInput, input, moneyInput } from "./input.ts";

const EVM = "Earned value management (ANSI/EIA-748)";

/** Cost against plan. */
export const moneyFigures: readonly FigureDefinition[] = [
  {
    name: "forecast",
    label: "Cost at completion",
    formula:
      "Actual cost and the typed forecast of what is still to come; without one, the budget over the cost performance index.",
    source: `${EVM}: estimate at completion`,
    read: (subject) =>
      ofMoney(subject, ({ forecast, budget, actual, earned }) => {
        const { currency } = subject.plan.meta;
        const typed = hasForecast(subject);
        const inputs = [
          moneyInput(subject, "Budget", budget),
          moneyInput(subject, "Actual cost", actual),
          moneyInput(subject, "Earned value", earned?.ev ?? null),
          input(subject, "Forecast by period", typed ? "typed" : "none"),
        ];
        if (forecast === null)
          return unavailable("It has neither a forecast nor a budget to compute one from.", inputs);
        const over = budget === null ? 0 : forecast - budget;
        return reading(
          sayMoney(forecast, currency),
          `${sayMoney(actual, currency)} are spent, and ${typed ? "with the typed forecast" : "at this rate"} it comes to ${sayMoney(forecast, currency)}${sayOver(over, budget, currency)}.`,
          inputs,
          over > 0 && budget !== null ? (over > budget * 0.1 ? "bad" : "watch") : "neutral",
        );
      }),
  },
  {
    name: "cpi",
    label: "Cost performance",
    formula: "Earned value over actual cost: what is earned for each unit of money spent.",
    source: `${EVM}: cost performance index, CPI`,
    read: (subject) =>
      ofEarned(subject, ({ cpi, ev, ac }) =>
        cpi === null
          ? unavailable("Nothing has been spent, so there is nothing to compare.")
          : readIndex(subject, cpi, `${money(subject, ev)} are earned for ${money(subject, ac)} spent`, [
              ["Earned value", ev],
              ["Actual cost", ac],
            ]),
      ),
  },
  {
    name: "spi",
    label: "Schedule performance",
    formula: "Earned value over planned value: how much of the work planned by now is done.",
    source: `${EVM}: schedule performance index, SPI`,
    read: (subject) =>
      ofEarned(subject, ({ spi, ev, pv }) =>
        spi === null
          ? unavailable("Nothing was planned to be done by now.")
          : readIndex(
              subject,
              spi,
              `${money(subject, ev)} are earned where ${money(subject, pv)} were planned by now`,
              [
                ["Earned value", ev],
                ["Planned value", pv],
              ],
            ),
      ),
  },
  {
    name: "scheduleIndex",
    label: "Schedule performance in time",
    formula:
      "Earned schedule over the time that has passed: when what is earned now should have been earned.",
    source: "Earned schedule (Lipke, 2003): SPI(t)",
    read: (subject) =>
      ofMoney(subject, ({ schedule }) =>
        schedule === null
          ? unavailable(sayNoEarned(subject))
          : schedule.spi === null
            ? unavailable("No time of its plan has passed yet.")
            : readEarnedSchedule(subject, schedule, schedule.spi),
      ),
  },
];

function ofMoney({ own }: Subject, read: (figures: MoneyFigures) => Reading): Reading | null {
  return own.money ? read(own.money) : null;
}

function ofEarned(subject: Subject, read: (earned: EarnedValue) => Reading): Reading | null {
  return ofMoney(subject, ({ earned }) =>
    earned === null ? unavailable(sayNoEarned(subject)) : read(earned),
  );
}

function sayNoEarned({ plan, item, own }: Subject): string {
  if (plan.meta.statusDate === null)
    return "No status date is set, so nothing says what should be done by now.";
  if (own.money?.budget == null) return "It has no budget, so nothing can be earned.";
  if ("progress" in item && item.progress === null) return "It has no progress, so nothing can be earned.";
  return "It has no plan of cost over time to be compared with.";
}

function readIndex(
  subject: Subject,
  index: number,
  words: string,
  parts: readonly (readonly [string, number])[],
): Reading {
  const { statusDate } = subject.plan.meta;
  return reading(
    sayNumber(index),
    `${words}: ${index >= 1 ? "as planned or better" : `only ${sayShare(index)} of it`}.`,
    [
      ...parts.map(([label, amount]) => moneyInput(subject, label, amount)),
      statusDate === null ? null : boardInput("Status date", sayDate(statusDate)),
    ],
    toneOf(index),
  );
}

function readEarnedSchedule(subject: Subject, schedule: EarnedSchedule, spi: number): Reading {
  const { earned, actual, planned, ieac } = schedule;
  const end =
    ieac === null ? "" : ` At this pace it takes ${sayMonths(ieac)} instead of ${sayMonths(planned)}.`;
  return reading(
    sayNumber(spi),
    `After ${sayMonths(actual)} it has done what was planned for ${sayMonths(earned)}.${end}`,
    [
      input(subject, "Earned schedule", sayMonths(earned)),
      input(subject, "Time passed", sayMonths(actual)),
      input(subject, "Planned duration", sayMonths(planned)),
    ],
    toneOf(spi),
  );
}

function toneOf(index: number): Tone {
  return index >= 0.95 ? "good" : index >= 0.85 ? "watch" : "bad";
}

function sayMonths(count: number): string {
  return `${sayNumber(Math.round(count * 10) / 10)} ${count === 1 ? "month" : "months"}`;
}

function money({ plan }: Subject, amount: number): string {
  return sayMoney(amount, plan.meta.currency);
}

function sayOver(over: number, budget: number | null, currency: string): string {
  if (budget === null) return "; there is no budget";
  if (Math.abs(over) < 0.5) return ", which is the budget";
  return `, ${sayMoney(Math.abs(over), currency)} ${over > 0 ? "over" : "under"} the budget of ${sayMoney(budget, currency)}`;
}

function hasForecast({ item }: Subject): boolean {
  return item.kind === "project" && Object.keys(item.forecast).length > 0;
}
