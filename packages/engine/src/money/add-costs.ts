import type { MonthCost } from "./monthly-cost.ts";

/** The sum of costs by month, in hundredths. */
export function addCosts(costs: readonly MonthCost[]): MonthCost {
  const sum = new Map<number, number>();
  for (const cost of costs) {
    cost.forEach((amount, month) => {
      sum.set(month, (sum.get(month) ?? 0) + amount);
    });
  }
  return sum;
}
