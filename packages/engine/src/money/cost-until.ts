import type { MonthAxis } from "./month-axis.ts";
import type { MonthCost } from "./monthly-cost.ts";

/**
 * The cost until the end of a day, in hundredths: the months before it, and of its own month the part of the
 * working days that are over. `dayMonth` is the month of the day. A month without working days costs at
 * once.
 */
export function costUntil(cost: MonthCost, axis: MonthAxis, day: number, dayMonth: number): number {
  let sum = 0;
  for (const [month, amount] of cost) {
    if (month < dayMonth) sum += amount;
    else if (month === dayMonth) sum += Math.round(amount * fractionOver(axis, day, dayMonth));
  }
  return sum;
}

/** The part of a month's working days that is over at the end of a day in it, 0 to 1. */
export function fractionOver(axis: MonthAxis, day: number, dayMonth: number): number {
  const workdays = axis.workdaysOf(dayMonth);
  if (workdays === 0) return 1;
  return Math.min(1, Math.max(0, (axis.positionOf(day + 1) - axis.startOf(dayMonth)) / workdays));
}
