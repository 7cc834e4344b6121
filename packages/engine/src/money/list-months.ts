import { fromMinor } from "./minor-units.ts";
import type { MonthMoney } from "./money-figures.ts";
import { monthName } from "./month.ts";
import type { MonthCost } from "./monthly-cost.ts";

/** What flows in a plan by month, in hundredths. */
export interface MonthFlows {
  readonly planned: MonthCost;
  readonly actual: MonthCost;
  readonly forecast: MonthCost;
  readonly benefit: MonthCost;
}

/** All months from the first in which anything flows until the last, without gaps, in the board's currency. */
export function listMonths(flows: MonthFlows): MonthMoney[] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const series of [flows.planned, flows.actual, flows.forecast, flows.benefit]) {
    for (const [month, amount] of series) {
      if (amount === 0) continue;
      first = Math.min(first, month);
      last = Math.max(last, month);
    }
  }
  const months: MonthMoney[] = [];
  for (let month = first; month <= last; month++) {
    const of = (series: MonthCost) => fromMinor(series.get(month) ?? 0);
    months.push({
      month: monthName(month),
      planned: of(flows.planned),
      actual: of(flows.actual),
      forecast: of(flows.forecast),
      benefit: of(flows.benefit),
    });
  }
  return months;
}
