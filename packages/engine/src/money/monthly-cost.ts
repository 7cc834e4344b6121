import { toMinor } from "./minor-units.ts";
import { type MonthSpan, monthsOf } from "./month.ts";
import type { MonthAxis } from "./month-axis.ts";
import { splitAmount } from "./split-amount.ts";

/** Hundredths of a currency by month number. */
export type MonthCost = ReadonlyMap<number, number>;

interface PeriodCost extends MonthSpan {
  readonly amount: number;
  /** Months in the period as it was typed; the finer ones go before the coarser ones. */
  readonly grain: number;
}

/**
 * A series of money by period as money by month, in hundredths. A period's amount lies evenly on its working
 * days (the board's), and the months sum to it exactly.
 *
 * Where periods overlap, as after a merge, the finer one wins within the coarser one: the coarser amount is
 * the total, what the finer ones leave of it lies on the months they leave, and nothing is turned round when
 * they are more than the total.
 */
export function monthlyCost(series: Readonly<Record<string, number>>, axis: MonthAxis): MonthCost {
  return spreadPeriods(periodsOf(series), (month) => axis.workdaysOf(month));
}

/**
 * The same for money that is known to be spent: periods after the day are left out, and of a period that
 * runs on that day the whole amount lies on its days until then.
 */
export function monthlyCostUntil(
  series: Readonly<Record<string, number>>,
  axis: MonthAxis,
  day: number,
  dayMonth: number,
): MonthCost {
  const past = periodsOf(series)
    .filter(({ first }) => first <= dayMonth)
    .map((period) => ({ ...period, last: Math.min(period.last, dayMonth) }));
  const spent = axis.positionOf(day + 1) - axis.startOf(dayMonth);
  return spreadPeriods(past, (month) => (month === dayMonth ? spent : axis.workdaysOf(month)));
}

function periodsOf(series: Readonly<Record<string, number>>): PeriodCost[] {
  const periods: PeriodCost[] = [];
  for (const period in series) {
    const { first, last } = monthsOf(period);
    periods.push({ first, last, grain: last - first, amount: toMinor(series[period] as number) });
  }
  return periods.sort((a, b) => a.grain - b.grain);
}

function spreadPeriods(periods: readonly PeriodCost[], workdaysOf: (month: number) => number): MonthCost {
  const months = new Map<number, number>();
  for (const { first, last, grain, amount } of periods) {
    // Two periods can only be one and the same month where both were held at the border of time.
    if (grain === 0) {
      months.set(first, (months.get(first) ?? 0) + amount);
      continue;
    }
    let left = amount;
    const open: number[] = [];
    for (let month = first; month <= last; month++) {
      const finer = months.get(month);
      if (finer === undefined) open.push(month);
      else left -= finer;
    }
    if (open.length === 0) continue;
    left = amount < 0 ? Math.min(0, left) : Math.max(0, left);
    const parts = splitAmount(left, open.map(workdaysOf));
    for (let at = 0; at < open.length; at++) months.set(open[at] as number, parts[at] as number);
  }
  return months;
}
