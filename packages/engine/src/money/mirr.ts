import { npv } from "./npv.ts";

/**
 * Modified internal rate of return per period: outlays are discounted to the start at the rate money costs,
 * returns are carried to the end at the rate money earns, and
 * `((NPV of returns / NPV of outlays)^(1/(n-1))) · (1 + reinvestRate) - 1` joins the two
 * (numpy-financial). null when there is no outlay or no return, or a rate is -1 or below.
 */
export function mirr(flows: readonly number[], financeRate: number, reinvestRate: number): number | null {
  const returns = npv(
    reinvestRate,
    flows.map((flow) => Math.max(0, flow)),
  );
  const outlays = npv(
    financeRate,
    flows.map((flow) => Math.max(0, -flow)),
  );
  if (returns === null || outlays === null || returns <= 0 || outlays <= 0) return null;
  const rate = (returns / outlays) ** (1 / (flows.length - 1)) * (1 + reinvestRate) - 1;
  return Number.isFinite(rate) ? rate : null;
}
