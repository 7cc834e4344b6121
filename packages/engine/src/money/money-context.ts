import type { PlanSchedule } from "../schedule/schedule-figures.ts";
import type { MonthAxis } from "./month-axis.ts";

/** A day whose end divides what is spent from what is still to come. */
export interface Cut {
  readonly day: number;
  readonly month: number;
}

/** What the cost of each project of a plan is computed with. */
export interface MoneyContext {
  readonly axis: MonthAxis;
  readonly schedule: PlanSchedule;
  /** The board's status date; null when it has none. */
  readonly status: Cut | null;
  /** Where money lies that nothing dates: the month of the status date, else the first of the plan. */
  readonly undatedMonth: number | null;
  /** Hundredths that approved change requests add to a project. */
  readonly approved: ReadonlyMap<string, number>;
}
