import { benefitCostRatio } from "./benefit-cost-ratio.ts";
import { discountedPayback } from "./discounted-payback.ts";
import { irr } from "./irr.ts";
import { mirr } from "./mirr.ts";
import type { BusinessCase } from "./money-figures.ts";
import { npv } from "./npv.ts";
import { payback } from "./payback.ts";
import { roi } from "./roi.ts";

/**
 * The yearly discount rate where nobody sets another: 7 %, the base rate of the US Office of Management and
 * Budget's Circular A-94 for programs of public money.
 */
export const YEARLY_RATE = 0.07;

const MONTHS_PER_YEAR = 12;

/**
 * The business case of costs and benefits by month, in one currency and of one length. Months are compounded:
 * a yearly rate r is `(1 + r)^(1/12) - 1` a month, and monthly rates of return are raised to years the same
 * way. The first month counts as t = 0, so that all is in money of that month, and payback is in years from
 * it. MIRR finances and reinvests at the yearly rate. null where nothing flows,
 * or at a rate of -1 or below.
 */
export function assessCase(
  costs: readonly number[],
  benefits: readonly number[],
  yearlyRate: number,
): BusinessCase | null {
  if (costs.every((cost) => cost === 0) && benefits.every((benefit) => benefit === 0)) return null;
  const rate = (1 + yearlyRate) ** (1 / MONTHS_PER_YEAR) - 1;
  const flows = costs.map((cost, at) => (benefits[at] ?? 0) - cost);
  const value = npv(rate, flows);
  if (value === null) return null;
  const monthly = irr(flows);
  const back = payback(flows);
  const discountedBack = discountedPayback(rate, flows);
  return {
    rate: yearlyRate,
    npv: value,
    irr: { roots: monthly.roots, value: monthly.value === null ? null : toYearly(monthly.value) },
    mirr: toYearly(mirr(flows, rate, rate)),
    payback: back === null ? null : back / MONTHS_PER_YEAR,
    discountedPayback: discountedBack === null ? null : discountedBack / MONTHS_PER_YEAR,
    roi: roi(sum(benefits), sum(costs)),
    benefitCostRatio: benefitCostRatio(rate, benefits, costs),
  };
}

function toYearly(monthly: number | null): number | null {
  if (monthly === null) return null;
  const yearly = (1 + monthly) ** MONTHS_PER_YEAR - 1;
  return Number.isFinite(yearly) ? yearly : null;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
