import type { CalendarDate } from "@throughline/model";

/** What holds the start of an item where it is. */
export interface Driver {
  readonly reason: "link" | "own-start" | "constraint" | "status-date" | "child" | "plan-start";
  /** The link record that drives, for `link`. */
  readonly link: string | null;
  /** The item at its other end, or the child. */
  readonly item: string | null;
}

/** When an item happens, by the critical path method. Days are working days on the item's own calendar. */
export interface ScheduleFigures {
  /** Computed dates: the first and the last day of work. */
  readonly start: CalendarDate;
  readonly finish: CalendarDate;
  readonly lateStart: CalendarDate;
  readonly lateFinish: CalendarDate;
  /** The dates as people typed them; null where they typed none. */
  readonly plannedStart: CalendarDate | null;
  readonly plannedFinish: CalendarDate | null;
  readonly duration: number;
  /** The smaller of start float and finish float; below 0 where an imposed date cannot be kept. */
  readonly totalFloat: number;
  readonly freeFloat: number;
  readonly independentFloat: number;
  readonly critical: boolean;
  /** Float above 0 and within the near-critical band. */
  readonly nearCritical: boolean;
  /** On the chain of driving links back from the last finish of the plan. */
  readonly longestPath: boolean;
  /** Working days from the typed start to the computed one: how far links and dates push this item. */
  readonly pushed: number;
  /** Working days from the baseline finish to the computed finish; null without a baseline. */
  readonly slip: number | null;
  /** Working days by which the finish misses the deadline, or less than 0 when early; null without one. */
  readonly deadlineMiss: number | null;
  /** The last working day the item may be finished, by its deadline or its hard constraint. */
  readonly deadline: CalendarDate | null;
  readonly drivers: readonly Driver[];
}

/** A rule of the plan that its own dates break. */
export interface Violation {
  readonly kind:
    | "link" // typed dates of the successor are earlier than the link allows
    | "constraint" // a hard date that the links cannot keep
    | "deadline"
    | "promise"; // give and get of one link do not match
  /** The link for `link` and `promise`, else null. */
  readonly link: string | null;
  /** The item whose date is at stake: the successor, or the item with the deadline or constraint. */
  readonly item: string;
  /** Working days missing. */
  readonly days: number;
  /** What is wanted (typed start, needed date, deadline, constraint date) and what the plan gives. */
  readonly wanted: CalendarDate;
  readonly given: CalendarDate;
}

/** The schedule of a whole plan. */
export interface PlanSchedule {
  readonly items: ReadonlyMap<string, ScheduleFigures>;
  readonly start: CalendarDate | null;
  readonly finish: CalendarDate | null;
  readonly violations: readonly Violation[];
  /** Sets of link ids that go round in a circle. */
  readonly cycles: readonly (readonly string[])[];
}
