import type { CalendarDate, ItemOf } from "@throughline/model";
import type { PlanBenefits } from "../benefits/benefit-figures.ts";
import { horizonOf } from "../benefits/value-benefit.ts";
import { valueTerms } from "../benefits/value-terms.ts";
import { valueUntil } from "../benefits/value-until.ts";
import { toDay } from "../calendar/day-number.ts";
import type { Plan } from "../plan.ts";
import { addCosts } from "./add-costs.ts";
import type { BoardMonths } from "./board-months.ts";
import { toMinor } from "./minor-units.ts";
import { LAST_MONTH, monthOf } from "./month.ts";
import type { MonthCost } from "./monthly-cost.ts";

/**
 * The value of all benefits by month in hundredths, as the plan stands: each from its computed start until
 * its own horizon, dis-benefits below 0. Each benefit's months sum to its value, rounded once; what would
 * come after the year 2999 is left out.
 */
export function sumBenefits(plan: Plan, benefits: PlanBenefits, board: BoardMonths): MonthCost {
  const values: MonthCost[] = [];
  for (const [id, { start, plannedStart }] of benefits.benefits) {
    const item = plan.items.get(id);
    if (item?.kind === "benefit" && start !== null)
      values.push(rememberValue(item, start, plannedStart, board));
  }
  return addCosts(values);
}

interface Remembered {
  readonly start: CalendarDate;
  readonly plannedStart: CalendarDate | null;
  readonly value: MonthCost;
}

const remembered = new WeakMap<BoardMonths, WeakMap<ItemOf<"benefit">, Remembered>>();

/** A benefit's value by month; found again only when its start moves, as records are frozen. */
function rememberValue(
  item: ItemOf<"benefit">,
  start: CalendarDate,
  plannedStart: CalendarDate | null,
  board: BoardMonths,
): MonthCost {
  let ofBoard = remembered.get(board);
  if (!ofBoard) {
    ofBoard = new WeakMap();
    remembered.set(board, ofBoard);
  }
  const before = ofBoard.get(item);
  if (before && before.start === start && before.plannedStart === plannedStart) return before.value;
  const value = valueMonths(item, start, plannedStart, board);
  ofBoard.set(item, { start, plannedStart, value });
  return value;
}

function valueMonths(
  item: ItemOf<"benefit">,
  start: CalendarDate,
  plannedStart: CalendarDate | null,
  { calendar, axis }: BoardMonths,
): MonthCost {
  const months = new Map<number, number>();
  const terms = valueTerms(item, calendar);
  if (!terms) return months;
  const from = toDay(start);
  const horizon = horizonOf(terms.lifetime, plannedStart === null ? null : toDay(plannedStart), from) ?? from;
  let counted = 0;
  for (let month = monthOf(start), day = from; day < horizon && month <= LAST_MONTH; month++) {
    day = Math.min(horizon, axis.firstDayOf(month + 1));
    // The difference of rounded totals, so that no month's rounding adds up.
    const upTo = toMinor(valueUntil(terms, from, day));
    if (upTo !== counted) months.set(month, upTo - counted);
    counted = upTo;
  }
  return months;
}
