import type { Figures } from "../figures.ts";
import type { Plan } from "../plan.ts";

/** A plan and what was computed about it. The caller ensures that the figures are of this very plan. */
export interface PlanState {
  readonly plan: Plan;
  readonly figures: Figures;
}
