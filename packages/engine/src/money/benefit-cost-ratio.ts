import { npv } from "./npv.ts";

/**
 * Benefit-cost ratio: the present value of the benefits over the present value of the costs, both counted
 * positive and period by period from t = 0. null where the costs are worth nothing, or the rate is -1 or
 * below.
 */
export function benefitCostRatio(
  rate: number,
  benefits: readonly number[],
  costs: readonly number[],
): number | null {
  const gain = npv(rate, benefits);
  const cost = npv(rate, costs);
  return gain === null || cost === null || cost === 0 ? null : gain / cost;
}
