import type { EarnedValue, MoneyFigures } from "../money/money-figures.ts";
import { sayMoney } from "../words/say-money.ts";
import { sayNumber } from "../words/say-number.ts";
import type { StatusReason } from "./status-figures.ts";
import { statusRules } from "./status-rules.ts";
import { bandRag, judge, type StatusRule } from "./verdict.ts";

interface Purse {
  readonly id: string;
  readonly money: MoneyFigures;
  readonly earned: EarnedValue | null;
  readonly currency: string;
}

/**
 * Cost health (SPEC E131): the cost performance index, and what the rest would have to be done for. Where
 * nothing is earned yet, the budget over the forecast stands in for the index, which it is at completion.
 */
export function judgeCost(id: string, money: MoneyFigures, currency: string): readonly StatusReason[] {
  return judge("cost", costRules, { id, money, earned: money.earned, currency });
}

const costRules: readonly StatusRule<Purse>[] = [
  ({ id, earned, currency }) => {
    if (earned === null || earned.cpi === null) return null;
    return {
      rag: bandRag(earned.cpi, statusRules.costGreen, statusRules.costAmber),
      sentence: `Each ${sayMoney(1, currency)} spent has earned ${sayNumber(earned.cpi)}: ${sayMoney(
        earned.ev,
        currency,
      )} of work for ${sayMoney(earned.ac, currency)}.`,
      items: [id],
    };
  },
  ({ id, earned, currency }) => {
    if (earned === null || earned.ev >= earned.bac || earned.ac < earned.bac || earned.bac <= 0) return null;
    const left = sayMoney(earned.bac - earned.ev, currency);
    return {
      rag: "red",
      sentence: `The budget of ${sayMoney(earned.bac, currency)} is spent, with ${left} of work to do.`,
      items: [id],
    };
  },
  ({ id, earned }) => {
    const tcpi = earned?.tcpiBac ?? null;
    if (tcpi === null || tcpi <= statusRules.tcpiRed) return null;
    return {
      rag: "red",
      sentence: `To keep the budget, the rest must be done at an index of ${sayNumber(tcpi)}; above ${sayNumber(
        statusRules.tcpiRed,
      )} is not to be expected.`,
      items: [id],
    };
  },
  ({ id, earned, money: { budget, forecast }, currency }) => {
    if ((earned !== null && earned.cpi !== null) || !budget || budget <= 0 || forecast === null) return null;
    const rag =
      forecast <= 0 ? "green" : bandRag(budget / forecast, statusRules.costGreen, statusRules.costAmber);
    return {
      rag,
      sentence: `The forecast is ${sayMoney(forecast, currency)} for a budget of ${sayMoney(budget, currency)}.`,
      items: [id],
    };
  },
];
