import { fractionOver } from "./cost-until.ts";
import type { MonthAxis } from "./month-axis.ts";
import type { MonthCost } from "./monthly-cost.ts";

/**
 * The cost after the end of a day, by month and in hundredths: with the cost until that day it makes the
 * whole, exactly. `dayMonth` is the month of the day.
 */
export function costAfter(cost: MonthCost, axis: MonthAxis, day: number, dayMonth: number): MonthCost {
  const rest = new Map<number, number>();
  for (const [month, amount] of cost) {
    if (month < dayMonth) continue;
    const left = month > dayMonth ? amount : amount - Math.round(amount * fractionOver(axis, day, dayMonth));
    if (left !== 0) rest.set(month, left);
  }
  return rest;
}

/** The sum of all months, in hundredths. */
export function sumOf(cost: MonthCost): number {
  let sum = 0;
  for (const amount of cost.values()) sum += amount;
  return sum;
}
