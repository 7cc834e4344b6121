import type { CalendarDate } from "@throughline/model";

/** When a benefit comes, what it is worth, and what holds it back. Money is in the board's currency. */
export interface BenefitFigures {
  /** The last finish of all that the benefit rests on; null when nothing dated leads to it. */
  readonly ready: CalendarDate | null;
  /**
   * When realization starts: the planned start, or the first working day after `ready` where that is later.
   * Null also when all work that led here was cancelled: then it does not come, and `value` is 0.
   */
  readonly start: CalendarDate | null;
  readonly plannedStart: CalendarDate | null;
  /** When the full value flows: the start and the ramp-up. */
  readonly full: CalendarDate | null;
  /** Working days from the planned start to the computed one; 0 when on time. */
  readonly delay: number;
  /** The items whose finish makes `ready`, with the chain of item ids from each to the benefit. */
  readonly drivers: readonly { readonly item: string; readonly chain: readonly string[] }[];
  /** All dated items that lead here. */
  readonly rests: readonly string[];
  /** Signed: a dis-benefit is below 0. */
  readonly valuePerYear: number | null;
  /** Within the horizon: the value by the plan, and by the computed start. */
  readonly plannedValue: number | null;
  readonly value: number | null;
  /** plannedValue - value. */
  readonly delayLoss: number | null;
  /** Value lost in the first year after the planned start. */
  readonly firstYearLoss: number | null;
  /** What one more month of delay costs. */
  readonly delayCostPerMonth: number | null;
  /** Operability 0 to 1 by partial dependency (FDNA), and the item that limits it. */
  readonly operability: number | null;
  readonly weakest: string | null;
  readonly realization: RealizationFigures | null;
  readonly gaps: readonly BenefitGap[];
}

export type BenefitGap = "owner" | "measure" | "baseline" | "target" | "source" | "goal" | "skipped-lane";

/** Measured against planned, up to the status date or the last measurement. */
export interface RealizationFigures {
  readonly asOf: CalendarDate;
  /** (measured - baseline) / (target - baseline); may be below 0 or above 1. */
  readonly fraction: number;
  readonly plannedFraction: number | null;
  /** Value earned and planned to date; null without a value per year. */
  readonly earned: number | null;
  readonly planned: number | null;
  /** earned / planned (by time at value when there is no money); null when nothing was planned yet. */
  readonly index: number | null;
  /** Expected within the horizon at the present rate. */
  readonly forecast: number | null;
}

/** How well a goal is served. */
export interface GoalFigures {
  /**
   * Each source's part of the goal, 0 to 1; they sum to `coverage`. A source is a benefit or whatever else is
   * linked to the goal; its part is 0 while nothing delivers it, or when it counts through another source.
   */
  readonly shares: readonly { readonly benefit: string; readonly link: string; readonly share: number }[];
  /** 0 to 1: the part of the weights that benefits cover which are themselves delivered. */
  readonly coverage: number;
  /** 0 to 1: Σ share · expected realized part of the benefit. */
  readonly health: number | null;
  /** The benefit of the goal with the least health. */
  readonly weakest: string | null;
  /** Sources that reach the goal on more than one way; they are counted once. */
  readonly doubleCounted: readonly string[];
  /** Anything is linked to the goal, delivered or not. */
  readonly served: boolean;
  /** The last start among its benefits, and how many of them come after the goal is due. */
  readonly lastStart: CalendarDate | null;
  readonly late: readonly string[];
}

export interface PlanBenefits {
  readonly benefits: ReadonlyMap<string, BenefitFigures>;
  readonly goals: ReadonlyMap<string, GoalFigures>;
  /** Projects, deliverables and changes that lead to no benefit or goal, and goals that nothing serves. */
  readonly orphans: readonly string[];
  readonly unserved: readonly string[];
  /** Links that go backwards or skip a lane. */
  readonly skippedLanes: readonly string[];
  /** The last day that values are counted to. */
  readonly horizon: CalendarDate | null;
}
