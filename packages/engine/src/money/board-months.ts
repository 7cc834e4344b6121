import { boardCalendars } from "../calendar/calendar-shelf.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import type { Plan } from "../plan.ts";
import { createMonthAxis, type MonthAxis } from "./month-axis.ts";

/** The working days of a board and its months along them. */
export interface BoardMonths {
  readonly calendar: WorkCalendar;
  readonly axis: MonthAxis;
}

const known = new WeakMap<Plan["meta"], BoardMonths>();

/**
 * The months of a board by its settings. Settings are frozen records, so the same record always has the same
 * months, and they are made once.
 */
export function boardMonths(meta: Plan["meta"]): BoardMonths {
  const made = known.get(meta);
  if (made) return made;
  const calendar = boardCalendars(meta).board;
  const months = { calendar, axis: createMonthAxis(calendar) };
  known.set(meta, months);
  return months;
}
