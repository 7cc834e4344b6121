import type { PlanBenefits } from "../benefits/benefit-figures.ts";
import { horizonOf } from "../benefits/value-benefit.ts";
import { valueByMonth } from "../benefits/value-by-month.ts";
import { valueTerms } from "../benefits/value-terms.ts";
import { toDay } from "../calendar/day-number.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import type { Plan } from "../plan.ts";
import { toMinor } from "./minor-units.ts";
import { firstDayOf, LAST_MONTH, monthOf } from "./month.ts";
import type { MonthCost } from "./monthly-cost.ts";

/**
 * The value of all benefits by month in hundredths, as the plan stands: each from its computed start until
 * its own horizon, dis-benefits below 0. Each benefit's months sum to its value, rounded once.
 */
export function sumBenefits(plan: Plan, benefits: PlanBenefits, calendar: WorkCalendar): MonthCost {
  const months = new Map<number, number>();
  for (const [id, { start, plannedStart }] of benefits.benefits) {
    const item = plan.items.get(id);
    if (item?.kind !== "benefit" || start === null) continue;
    const terms = valueTerms(item, calendar);
    if (!terms || terms.perYear === 0) continue;
    const from = toDay(start);
    const horizon = horizonOf(terms.lifetime, plannedStart === null ? null : toDay(plannedStart), from);
    const until = Math.min(horizon ?? from, firstDayOf(LAST_MONTH + 1));
    let [total, counted] = [0, 0];
    for (const { month, value } of valueByMonth(terms, from, until)) {
      total += value;
      const upTo = toMinor(total);
      const at = monthOf(month);
      months.set(at, (months.get(at) ?? 0) + upTo - counted);
      counted = upTo;
    }
  }
  return months;
}
