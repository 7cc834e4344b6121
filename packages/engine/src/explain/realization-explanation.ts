import { sayDate } from "../words/say-date.ts";
import { sayMoney } from "../words/say-money.ts";
import { sayNumber } from "../words/say-number.ts";
import { sayShare } from "../words/say-share.ts";
import { type FigureDefinition, OWN_DEFINITION, reading, unavailable } from "./figure-definition.ts";
import { input, moneyInput, shareInput } from "./input.ts";

/** How much of a benefit has been measured, against what should have been by then. */
export const realizationFigure: FigureDefinition = {
  name: "realization",
  label: "Realized",
  titleFor: (name) => `What is realized of ${name}`,
  formula:
    "(measured − baseline) / (target − baseline); the index is value earned over value planned to date.",
  source: OWN_DEFINITION,
  read(subject) {
    const { item, own, plan } = subject;
    if (item.kind !== "benefit" || !own.benefit) return null;
    const { realization } = own.benefit;
    const { baseline, target, unit } = item;
    const number = (label: string, value: number | null) =>
      value === null ? null : input(subject, label, `${sayNumber(value)}${unit === "" ? "" : ` ${unit}`}`);
    const ends = [number("Baseline", baseline), number("Target", target)];
    if (!realization) {
      const lacks = baseline === null ? "a baseline" : target === null ? "a target" : "a measurement";
      return unavailable(`It has not got ${lacks} yet.`, ends);
    }
    const { asOf, fraction, plannedFraction, earned, planned, index, forecast } = realization;
    const against = plannedFraction === null ? "" : `; planned by then was ${sayShare(plannedFraction)}`;
    const ahead =
      forecast === null ? "" : ` At this rate it brings ${sayMoney(forecast, plan.meta.currency)} in all.`;
    const [date] = Object.keys(item.measurements)
      .filter((day) => day <= asOf)
      .sort()
      .reverse();
    const tone = index === null ? "neutral" : index >= 0.95 ? "good" : index >= 0.8 ? "watch" : "bad";
    return reading(
      sayShare(fraction),
      `As of ${sayDate(asOf)} ${sayShare(fraction)} of the way from baseline to target is done${against}.${ahead}`,
      [
        ...ends,
        date === undefined ? null : number(`Measured on ${sayDate(date)}`, item.measurements[date] ?? null),
        moneyInput(subject, "Value earned to date", earned),
        moneyInput(subject, "Value planned to date", planned),
        shareInput(subject, "Realization index", index),
      ],
      tone,
    );
  },
};
