import type { BenefitFigures } from "../benefits/benefit-figures.ts";
import { toDate } from "../calendar/day-number.ts";
import { type BenefitRuns, meanLoss } from "./benefit-runs.ts";
import { dayAtShare, shareUntil } from "./day-histogram.ts";
import { orderStatistic } from "./order-statistic.ts";
import type { BenefitRiskFigures } from "./risk-figures.ts";

/**
 * The figures of a benefit after at least one run (SPEC E50 to E52). Loss is planned minus realized value within
 * the horizon, in the board's currency; for a dis-benefit, whose value is below 0, a late start is a gain and
 * P80 is taken on that side. `causes` are added by the caller.
 */
export function readBenefitRisk(
  benefit: BenefitRuns,
  figures: BenefitFigures,
  causes: BenefitRiskFigures["causes"],
): BenefitRiskFigures {
  const { starts, outlook, runs } = benefit;
  const values = benefit.losses.slice(0, runs);
  const expectedShare = meanLoss(benefit);
  const p80 = Math.max(0, Math.ceil(0.8 * runs - 1e-9) - 1);
  const p80Share = orderStatistic(values, runs, p80);
  const worth = figures.plannedValue;
  const bad = worth !== null && worth < 0 ? orderStatistic(values, runs, runs - 1 - p80) : p80Share;
  return {
    p50Start: dateAt(dayAtShare(starts, 0.5), outlook.dayOf),
    p80Start: dateAt(dayAtShare(starts, 0.8), outlook.dayOf),
    onTime: Number.isFinite(outlook.planned) ? (shareUntil(starts, outlook.planned) ?? 0) : null,
    expectedLoss: worth === null ? null : expectedShare * worth + 0,
    p80Loss: worth === null ? null : bad * worth + 0,
    expectedShare,
    p80Share,
    causes,
  };
}

function dateAt(position: number | null, dayOf: (position: number) => number): string | null {
  return position === null ? null : toDate(dayOf(position));
}
