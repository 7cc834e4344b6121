import type { Funding } from "../priority/fund-projects.ts";
import { sayMoney, sayMoneyChange } from "../words/say-money.ts";
import { type Comparison, isSameMoney, toneOf } from "./comparison.ts";
import type { Consequence } from "./consequence.ts";
import { sizeOfMoney, WEIGHT, weigh } from "./weights.ts";

/** What stands above the line brings a year, and costs against the budget. */
export function compareFundedTotals({ currency }: Comparison, was: Funding, now: Funding): Consequence[] {
  const found: Consequence[] = [];
  const [benefit, cost] = [now.cut.benefit - was.cut.benefit, now.cut.cost - was.cut.cost];
  if (!isSameMoney(was.cut.benefit, now.cut.benefit)) {
    found.push({
      kind: "benefit",
      id: "plan",
      figure: "funded",
      before: was.cut.benefit,
      after: now.cut.benefit,
      delta: benefit,
      tone: toneOf(benefit, "down"),
      sentence: `What the budget pays for brings ${sayMoney(now.cut.benefit, currency)} a year, ${sayMoney(Math.abs(benefit), currency)} ${benefit < 0 ? "less" : "more"} than before.`,
      short: `Funded benefit ${sayMoneyChange(benefit, currency)} a year`,
      weight: weigh(WEIGHT.benefit, 0.75 + sizeOfMoney(benefit) / 4),
    });
  }
  if (!isSameMoney(was.cut.cost, now.cut.cost)) {
    const against = now.budget === null ? "" : ` of a budget of ${sayMoney(now.budget, currency)}`;
    found.push({
      kind: "money",
      id: "plan",
      figure: "funded",
      before: was.cut.cost,
      after: now.cut.cost,
      delta: cost,
      tone: "neutral",
      sentence: `What stands above the cut line costs ${sayMoney(now.cut.cost, currency)}${against}, ${sayMoney(Math.abs(cost), currency)} ${cost < 0 ? "less" : "more"} than before.`,
      short: `Above the line ${sayMoneyChange(cost, currency)}`,
      weight: weigh(WEIGHT.benefit, 0.3 + sizeOfMoney(cost) / 4),
    });
  }
  return found;
}
