import type { PlanBenefits } from "../benefits/benefit-figures.ts";
import { toDate, toDay } from "../calendar/day-number.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import type { Network } from "../schedule/network.ts";
import type { PlanSchedule, ScheduleFigures } from "../schedule/schedule-figures.ts";
import type { BenefitRuns } from "./benefit-runs.ts";
import type { DateStatistics } from "./date-statistics.ts";
import { type DayHistogram, dayAtShare, shareUntil } from "./day-histogram.ts";
import { readBenefitRisk } from "./read-benefit-risk.ts";
import { type CauseShares, readCauses } from "./read-causes.ts";
import { readIndices } from "./read-indices.ts";
import type { BenefitRiskFigures, DateRiskFigures, PlanRisk } from "./risk-figures.ts";

const ROUNDING = 1e-6;

/** All that a simulation has gathered. */
export interface Gathered {
  readonly network: Network;
  readonly schedule: PlanSchedule;
  readonly benefits: PlanBenefits;
  readonly seed: number;
  readonly dates: DateStatistics;
  /** By node, the finish without chance. */
  readonly settled: Float64Array;
  /** The instant at which the plan is finished without chance. */
  readonly settledFinish: number;
  readonly tracked: readonly BenefitRuns[];
  readonly causes: CauseShares;
  readonly tornado: PlanRisk["tornado"];
}

/** Turns sums into figures; without any run there are none. */
export function readPlanRisk(gathered: Gathered): PlanRisk {
  const { network, schedule, seed, dates, tornado } = gathered;
  const { runs } = dates;
  const figures = new Map<string, DateRiskFigures>();
  for (const [id, scheduled] of runs > 0 ? schedule.items : []) {
    const node = network.indexOf.get(id);
    if (node !== undefined) figures.set(id, readDates(gathered, scheduled, node));
  }
  return {
    iterations: runs,
    seed,
    dates: figures,
    benefits: runs > 0 ? readBenefits(gathered) : new Map(),
    p50Finish: planFinishAt(gathered, 0.5),
    p80Finish: planFinishAt(gathered, 0.8),
    tornado: runs > 0 ? tornado : [],
  };
}

function readDates(
  { network, dates, settled }: Gathered,
  scheduled: ScheduleFigures,
  node: number,
): DateRiskFigures {
  const calendar = network.calendars[network.calendarOf[node] as number];
  const finishes = dates.finishes[node] as DayHistogram;
  const usual = Math.ceil((settled[node] as number) - ROUNDING);
  const dateAt = (share: number) => {
    const position = dayAtShare(finishes, share);
    // What lies where the schedule has it is shown as the schedule shows it, on a free day if pinned to one.
    if (position === null || position === usual || !calendar) return scheduled.finish;
    return toDate(Math.ceil(calendar.finishAt(position)) - 1);
  };
  const p80 = dateAt(0.8);
  const { criticality, significance, sensitivity, cruciality } = readIndices(dates, node);
  const isParent = network.isParent[node] === 1;
  return {
    p50: dateAt(0.5),
    p80,
    p80Delay: calendar ? (dayAtShare(finishes, 0.8) ?? usual) - usual : 0,
    criticality,
    significance: isParent ? null : significance,
    sensitivity: isParent ? null : sensitivity,
    cruciality: isParent ? null : cruciality,
    onTime: onTimeShare(finishes, calendar, scheduled, usual),
  };
}

/** What lies where the schedule has it keeps its deadline when the schedule says so. */
function onTimeShare(
  finishes: DayHistogram,
  calendar: WorkCalendar | undefined,
  { deadline, deadlineMiss }: ScheduleFigures,
  usual: number,
): number | null {
  if (deadline === null || !calendar) return null;
  const last = Math.floor(calendar.toWork(toDay(deadline) + 1) + ROUNDING);
  const kept = (deadlineMiss ?? 0) <= 0;
  return shareUntil(finishes, kept ? Math.max(last, usual) : Math.min(last, usual - 1));
}

function readBenefits({ benefits, tracked, causes }: Gathered): ReadonlyMap<string, BenefitRiskFigures> {
  const figures = new Map<string, BenefitRiskFigures>();
  for (const [at, benefit] of tracked.entries()) {
    const own = benefits.benefits.get(benefit.id);
    if (own) figures.set(benefit.id, readBenefitRisk(benefit, own, readCauses(causes, at, benefit, own)));
  }
  return figures;
}

function planFinishAt({ schedule, dates, settledFinish }: Gathered, share: number): string | null {
  const instant = dayAtShare(dates.planFinishes, share);
  if (instant === null || schedule.finish === null) return null;
  return instant === Math.ceil(settledFinish - ROUNDING) ? schedule.finish : toDate(instant - 1);
}
