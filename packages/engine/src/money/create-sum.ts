import { addCosts } from "./add-costs.ts";
import type { MonthAxis } from "./month-axis.ts";
import type { MonthCost } from "./monthly-cost.ts";

/**
 * Makes a function that adds costs by month and gives the last sum again while it is asked for the very same
 * costs, which nobody changes, of the same board.
 */
export function createSum(): (axis: MonthAxis, costs: readonly MonthCost[]) => MonthCost {
  const remembered = new WeakMap<
    MonthAxis,
    { readonly costs: readonly MonthCost[]; readonly sum: MonthCost }
  >();
  return (axis, costs) => {
    const last = remembered.get(axis);
    if (last && last.costs.length === costs.length && last.costs.every((cost, at) => cost === costs[at]))
      return last.sum;
    const sum = addCosts(costs);
    remembered.set(axis, { costs, sum });
    return sum;
  };
}
