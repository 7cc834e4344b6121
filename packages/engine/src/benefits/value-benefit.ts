import { finiteOrNull } from "./finite-or-null.ts";
import { DAYS_PER_YEAR, type ValueTerms } from "./value-terms.ts";
import { valueUntil } from "./value-until.ts";

/** What a benefit is worth within its horizon, in the board's currency; null where something is unknown. */
export interface BenefitValues {
  readonly planned: number | null;
  readonly value: number | null;
  readonly delayLoss: number | null;
  readonly firstYearLoss: number | null;
  readonly delayCostPerMonth: number | null;
}

/**
 * The last day that the value of a benefit is counted to: its lifetime after the planned start, or after the
 * computed one where none is planned. Fixed by the plan, so that what comes later is lost and not moved.
 */
export function horizonOf(lifetime: number, planned: number | null, start: number | null): number | null {
  const from = planned ?? start;
  return from === null ? null : from + lifetime * DAYS_PER_YEAR;
}

/**
 * Values a benefit by its planned and its computed start (days since 1970-01-01). What a slip Δ costs until
 * the horizon H is Σ_{t≤H} v·[p(t) − p(t−Δ)] with p the ramp profile, here as the difference of two closed
 * integrals. One more month is a twelfth of a year after the computed start.
 */
export function valueBenefit(
  terms: ValueTerms,
  plannedStart: number | null,
  start: number | null,
): BenefitValues {
  const horizon = horizonOf(terms.lifetime, plannedStart, start);
  if (horizon === null || start === null) return nothing;
  const value = valueUntil(terms, start, horizon);
  const monthLater = valueUntil(terms, start + DAYS_PER_YEAR / 12, horizon);
  const delayCostPerMonth = finiteOrNull(value - monthLater);
  if (plannedStart === null) return { ...nothing, value: finiteOrNull(value), delayCostPerMonth };
  const planned = valueUntil(terms, plannedStart, horizon);
  const year = Math.min(horizon, plannedStart + DAYS_PER_YEAR);
  const firstYearLoss = valueUntil(terms, plannedStart, year) - valueUntil(terms, start, year);
  return {
    planned: finiteOrNull(planned),
    value: finiteOrNull(value),
    delayLoss: finiteOrNull(planned - value),
    firstYearLoss: finiteOrNull(firstYearLoss),
    delayCostPerMonth,
  };
}

const nothing: BenefitValues = {
  planned: null,
  value: null,
  delayLoss: null,
  firstYearLoss: null,
  delayCostPerMonth: null,
};
