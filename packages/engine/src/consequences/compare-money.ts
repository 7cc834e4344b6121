import { sayMoney, sayMoneyChange } from "../words/say-money.ts";
import type { Comparison } from "./comparison.ts";
import { isSameMoney, toneOf } from "./comparison.ts";
import type { Consequence } from "./consequence.ts";
import { sizeOfMoney, WEIGHT, weigh, weighMoney } from "./weights.ts";

/** What happens to the money: the plan's forecast, each project's, and the business case. */
export function compareMoney(comparison: Comparison): Consequence[] {
  const [was, now] = [comparison.before.figures.money, comparison.after.figures.money];
  if (was === now) return [];
  const found: Consequence[] = [];
  if (!isSameMoney(was.forecast, now.forecast))
    found.push(planForecast(comparison, was.forecast, now.forecast));
  if (was.case && now.case && !isTrifle(was.case.npv, now.case.npv)) {
    found.push(businessCase(comparison, was.case.npv, now.case.npv));
  }
  for (const [id, { forecast }] of now.items) {
    const earlier = was.items.get(id)?.forecast ?? null;
    if (earlier === null || forecast === null || isSameMoney(earlier, forecast)) continue;
    found.push(itemForecast(comparison, id, earlier, forecast));
  }
  return found;
}

/** Less than a thousandth of the business case: the same to everyone who reads it rounded. */
function isTrifle(one: number, other: number): boolean {
  return isSameMoney(one, other) || Math.abs(one - other) < Math.max(Math.abs(one), Math.abs(other)) / 1000;
}

function planForecast(comparison: Comparison, before: number, after: number): Consequence {
  const delta = after - before;
  const { currency } = comparison;
  return {
    kind: "money",
    id: "plan",
    figure: "forecast",
    before,
    after,
    delta,
    tone: toneOf(delta, "up"),
    sentence: `The whole plan is expected to cost ${sayMoney(after, currency)}, ${sayMoney(Math.abs(delta), currency)} ${moreOrLess(delta)}.`,
    short: `Forecast cost ${sayMoneyChange(delta, currency)}`,
    // Above the business case, which follows from it, and below the sums of the benefits.
    weight: weighMoney(WEIGHT.benefit, 0.25 + sizeOfMoney(delta) / 4, delta, before),
  };
}

function businessCase(comparison: Comparison, before: number, after: number): Consequence {
  const delta = after - before;
  const { currency } = comparison;
  return {
    kind: "money",
    id: "plan",
    figure: "npv",
    before,
    after,
    delta,
    tone: toneOf(delta, "down"),
    sentence: `The net present value of the plan is ${sayMoney(after, currency)}, ${sayMoney(Math.abs(delta), currency)} ${moreOrLess(delta)}.`,
    short: `Net present value ${sayMoneyChange(delta, currency)}`,
    weight: weighMoney(WEIGHT.benefit, sizeOfMoney(delta) / 4, delta, before),
  };
}

function itemForecast(comparison: Comparison, id: string, before: number, after: number): Consequence {
  const delta = after - before;
  const { currency } = comparison;
  return {
    kind: "money",
    id,
    figure: "forecast",
    before,
    after,
    delta,
    tone: toneOf(delta, "up"),
    sentence: `The expected cost of ${comparison.name(id)} is ${sayMoney(after, currency)}, ${sayMoney(Math.abs(delta), currency)} ${moreOrLess(delta)}.`,
    short: `${comparison.nameShort(id)} ${sayMoneyChange(delta, currency)}`,
    weight: comparison.weightFor(id, weigh(WEIGHT.rest, sizeOfMoney(delta))),
  };
}

function moreOrLess(delta: number): string {
  return delta > 0 ? "more than before" : "less than before";
}
