import { discountRoots } from "./discount-roots.ts";

/** How many internal rates of return there are, and the one to speak of. */
export interface InternalRate {
  readonly roots: "none" | "one" | "multiple";
  readonly value: number | null;
}

/**
 * Internal rate of return: the rate above -1 (-100 %) per period at which the flows' net present value
 * is 0. One change of sign among the flows has exactly one such rate; with more, all are found and counted.
 * With several, `value` is the one of least magnitude among those that are not negative, else the one of
 * least magnitude (numpy-financial's choice, whose cases count 100 % over -99.98 %). Zeros at either end
 * change nothing. No rate where all flows have one sign, as no rate makes them worth 0.
 */
export function irr(flows: readonly number[]): InternalRate {
  const rates = discountRoots(flows).map(Math.expm1);
  if (rates.length === 0) return { roots: "none", value: null };
  const gains = rates.filter((rate) => rate >= 0);
  const eligible = gains.length > 0 ? gains : rates;
  const value = eligible.reduce((least, rate) => (Math.abs(rate) < Math.abs(least) ? rate : least));
  return { roots: rates.length === 1 ? "one" : "multiple", value };
}
