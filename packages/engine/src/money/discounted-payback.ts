import { payback } from "./payback.ts";

/**
 * When the money is back at its present value, in periods from the first flow: the payback of the flows,
 * each discounted by `(1 + rate)^t`. null when it never is, or the rate is -1 or below.
 */
export function discountedPayback(rate: number, flows: readonly number[]): number | null {
  if (rate <= -1) return null;
  return payback(flows.map((flow, t) => flow / (1 + rate) ** t));
}
