import { sumOf } from "./cost-after.ts";
import type { MonthCost } from "./monthly-cost.ts";
import { splitAmount } from "./split-amount.ts";

/**
 * A cost of the same shape by month that sums to a total exactly, in hundredths. Months against the sign of
 * the whole are left out when it has to be scaled. null where the shape has no size.
 */
export function scaleCost(shape: MonthCost, total: number): MonthCost | null {
  const sum = sumOf(shape);
  if (shape.size > 0 && sum === total) return shape;
  const sign = Math.sign(sum);
  const months = [...shape.keys()]
    .filter((month) => (shape.get(month) ?? 0) * sign > 0)
    .sort((a, b) => a - b);
  if (months.length === 0) return null;
  const parts = splitAmount(
    total,
    months.map((month) => Math.abs(shape.get(month) ?? 0)),
  );
  return new Map(months.map((month, at) => [month, parts[at] as number]));
}
