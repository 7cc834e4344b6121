/**
 * When the money is back, in periods from the first flow: the moment at which the running total, having
 * been below 0, comes up to 0 for good; within a period the flow is taken as even, so the moment lies
 * between two periods. null when nothing was laid out or it never comes back.
 */
export function payback(flows: readonly number[]): number | null {
  let total = 0;
  let back: number | null = null;
  for (let t = 0; t < flows.length; t++) {
    const flow = flows[t] as number;
    const before = total;
    total += flow;
    if (total < 0) back = null;
    else if (before < 0) back = t - 1 - before / flow;
  }
  return back;
}
