import type { MonthAxis } from "./month-axis.ts";
import type { MonthCost } from "./monthly-cost.ts";
import { spreadCost } from "./spread-cost.ts";

/**
 * The same cost later by a number of working days: what a month costs lies evenly on its working days, and
 * each of them moves. The sum stays exactly.
 */
export function shiftCost(cost: MonthCost, workdays: number, axis: MonthAxis): MonthCost {
  if (workdays === 0) return cost;
  const shifted = new Map<number, number>();
  for (const [month, amount] of cost) {
    const window = { from: axis.startOf(month) + workdays, until: axis.startOf(month + 1) + workdays };
    const near = month + Math.floor(workdays / 23);
    spreadCost(shifted, amount, { ...window, month: axis.monthAt(window.from, near) }, axis);
  }
  return shifted;
}
