import { type CostProfile, spendUniformly } from "./cost-profile.ts";
import type { MonthAxis } from "./month-axis.ts";
import { splitAmount } from "./split-amount.ts";

/** A stretch of working days on the board's calendar, with the month that its first day lies in. */
export interface WorkWindow {
  readonly from: number;
  readonly until: number;
  readonly month: number;
}

/**
 * Adds an amount in hundredths to the months that a stretch of work lies in, by the S-curve of a profile;
 * the months' parts sum to the amount exactly. A stretch without working days costs in its own month.
 */
export function spreadCost(
  into: Map<number, number>,
  amount: number,
  { from, until, month }: WorkWindow,
  axis: MonthAxis,
  profile: CostProfile = spendUniformly,
): void {
  if (amount === 0) return;
  if (!(until > from)) {
    add(into, month, amount);
    return;
  }
  const first = axis.monthAt(from, month);
  const last = axis.monthAt(until, first);
  const weights: number[] = [];
  let before = 0;
  for (let at = first; at <= last; at++) {
    const end = Math.min(until, axis.startOf(at + 1));
    const spent = at === last ? 1 : profile((end - from) / (until - from));
    weights.push(Math.max(0, spent - before));
    before = spent;
  }
  const parts = splitAmount(amount, weights);
  for (let at = 0; at < parts.length; at++) add(into, first + at, parts[at] as number);
}

function add(into: Map<number, number>, month: number, amount: number): void {
  if (amount !== 0) into.set(month, (into.get(month) ?? 0) + amount);
}
