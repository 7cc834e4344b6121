/**
 * Net present value `Σ flow_t / (1 + rate)^t`, with t counted from 0: the first flow is not discounted
 * (numpy-financial's convention; a spreadsheet's NPV starts at 1). Flows are equally spaced and in currency,
 * the rate is per space between them (0.05 is 5 %). null at a rate of -1 or below, where nothing can be
 * discounted, and where the sum has no finite value. No flows are worth 0.
 */
export function npv(rate: number, flows: readonly number[]): number | null {
  if (rate <= -1) return null;
  const factor = 1 / (1 + rate);
  let value = 0;
  for (let t = flows.length - 1; t >= 0; t--) value = value * factor + (flows[t] as number);
  return Number.isFinite(value) ? value : null;
}
