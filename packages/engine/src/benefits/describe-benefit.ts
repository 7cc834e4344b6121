import type { ItemOf } from "@throughline/model";
import { toDate, toDay } from "../calendar/day-number.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import type { Plan } from "../plan.ts";
import type { BenefitFigures } from "./benefit-figures.ts";
import type { BenefitNetwork } from "./build-benefit-network.ts";
import { type Closure, reached } from "./close-network.ts";
import { type BenefitDates, dateBenefit, type Finishes } from "./date-benefit.ts";
import { findChains } from "./find-chains.ts";
import { findGaps } from "./find-gaps.ts";
import type { Operability } from "./spread-operability.ts";
import { type Realization, trackRealization } from "./track-realization.ts";
import { type BenefitValues, horizonOf, valueBenefit } from "./value-benefit.ts";
import { unitTerms, type ValueTerms, valueTerms } from "./value-terms.ts";
import { fullFrom } from "./value-until.ts";
import { FULL } from "./work-operability.ts";

/** What is worked out once for all benefits of a plan. */
export interface Surroundings {
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly network: BenefitNetwork;
  readonly backward: Closure;
  /** 1 for nodes that lead to a goal. */
  readonly towardGoal: Uint8Array;
  readonly finishes: Finishes;
  readonly operability: Operability;
  readonly stranded: Uint8Array;
  /** Ids of items that someone owns by a link, and of those that a link reaches past a lane. */
  readonly owned: ReadonlySet<string>;
  readonly skippedInto: ReadonlySet<string>;
}

/** The figures of one benefit, and what its goals and the plan need of them. */
export interface Description {
  readonly figures: BenefitFigures;
  /** The day it starts; NaN where unknown. */
  readonly start: number;
  /** The part of what was planned that is expected, 0 to 1; NaN where unknown. */
  readonly part: number;
  /** The last day its value is counted to; null without a start. */
  readonly horizon: number | null;
}

/** Describes the benefit at a node of the network. */
export function describeBenefit(around: Surroundings, node: number, item: ItemOf<"benefit">): Description {
  const { calendar, network, finishes, operability } = around;
  const stranded = around.stranded[node] === 1;
  const planned = item.start === null ? null : toDay(item.start);
  const rests = reached(around.backward, node).filter((other) => !Number.isNaN(finishes.finish[other]));
  const dates = stranded
    ? { ready: null, planned, start: null, delay: 0, drivers: [] }
    : dateBenefit(planned, rests, finishes, network.isParent, calendar);
  const unit = unitTerms(item, calendar);
  const money = valueTerms(item, calendar);
  // What never starts starts, as far as its value goes, after the end of time.
  const start = stranded ? Number.POSITIVE_INFINITY : dates.start;
  const values = money && valueBenefit(money, planned, start);
  const { statusDate } = around.plan.meta;
  const realization = trackRealization(item, unit, money?.perYear ?? null, dates, statusDate);
  const state = operability.of[node] as number;
  const figures: BenefitFigures = {
    ...nameDates(around, node, item, dates, unit),
    rests: rests.map((other) => network.ids[other] ?? ""),
    valuePerYear: money?.perYear ?? null,
    plannedValue: values?.planned ?? null,
    value: values?.value ?? null,
    delayLoss: values?.delayLoss ?? null,
    firstYearLoss: values?.firstYearLoss ?? null,
    delayCostPerMonth: values?.delayCostPerMonth ?? null,
    operability: Number.isNaN(state) ? null : state / FULL,
    weakest: network.ids[operability.weakest[node] as number] ?? null,
    realization: realization?.figures ?? null,
    gaps: findGaps(item, {
      owned: around.owned.has(item.id),
      reachesGoal: around.towardGoal[node] === 1,
      skipped: around.skippedInto.has(item.id),
    }),
  };
  return {
    figures,
    start: dates.start ?? Number.NaN,
    part: stranded
      ? 0
      : expectedPart(values?.planned ? values : valueBenefit(unit, planned, start), realization),
    horizon: horizonOf(unit.lifetime, planned, dates.start),
  };
}

function nameDates(
  { network, finishes }: Surroundings,
  node: number,
  item: ItemOf<"benefit">,
  { planned, start, delay, drivers }: BenefitDates,
  unit: ValueTerms,
): Pick<BenefitFigures, "ready" | "start" | "plannedStart" | "full" | "delay" | "drivers"> {
  const starts = start === null ? null : start === planned ? item.start : toDate(start);
  const full = start === null ? null : fullFrom(unit, start);
  const chains = drivers.length > 0 ? findChains(network, node, drivers) : null;
  return {
    ready: finishes.dates[drivers[0] ?? -1] ?? null,
    start: starts,
    plannedStart: item.start,
    full: full === null ? null : full === start ? starts : toDate(full),
    delay,
    drivers: drivers.map((driver) => ({
      item: network.ids[driver] ?? "",
      chain: chains?.get(driver) ?? [],
    })),
  };
}

/**
 * The part of the planned value that is expected within the horizon, 0 to 1: by what was measured, else by
 * the dates; more than planned counts as all, so that no benefit of a goal makes up for another.
 */
function expectedPart({ planned, value }: BenefitValues, realization: Realization | null): number {
  const byDates = planned ? (value ?? Number.NaN) / planned : Number.NaN;
  return Math.max(0, Math.min(1, realization?.expectedPart ?? byDates));
}
