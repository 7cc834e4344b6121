import { computeBenefits } from "../benefits/compute-benefits.ts";
import type { Plan } from "../plan.ts";
import { schedulePlan } from "../schedule/schedule-plan.ts";
import { findReady } from "./benefit-ready.ts";
import { addBenefitBlock, evaluateBenefit } from "./benefit-runs.ts";
import { findBoardAxis } from "./board-axis.ts";
import { createCauseLosses } from "./cause-losses.ts";
import { addBlock, createDateStatistics } from "./date-statistics.ts";
import { createDurationSampler } from "./duration-sampler.ts";
import { addEvents, createEventStatistics } from "./event-statistics.ts";
import { findCauses } from "./find-causes.ts";
import { findLateDrivers } from "./find-late-drivers.ts";
import { usualTimes } from "./forward-block.ts";
import { createBlockPass } from "./pass-block.ts";
import { placeEvents } from "./place-events.ts";
import { rankTornado } from "./rank-tornado.ts";
import { readEstimates } from "./read-estimates.ts";
import { readPlanRisk } from "./read-plan-risk.ts";
import { createReadiness } from "./readiness.ts";
import { collectRiskEvents } from "./risk-events.ts";
import type { PlanRisk } from "./risk-figures.ts";
import { BLOCK, createBlockTimes } from "./run-block.ts";
import { createSimulatedBenefits } from "./simulated-benefits.ts";
import { defaultSettings, type SimulationSettings } from "./simulation-settings.ts";

/** A simulation that is run piece by piece, so that whoever runs it can do other things between the pieces. */
export interface Simulation {
  /** Adds `count` more runs. In whatever pieces the runs are made, the result is the same. */
  run(count: number): void;
  /** The figures of all runs so far; without any, an empty result. */
  result(): PlanRisk;
}

/** Node passes that may go into looking for causes: the more nodes and causes, the fewer runs are looked at. */
const CAUSE_WORK = 4_000_000;
const FEWEST_CAUSE_RUNS = 128;

/**
 * Prepares a simulation of dates and benefits. In each run every uncertain duration is drawn from its three-point
 * estimate and every event happens or not; then the critical path is computed there and back. `iterations` of
 * the settings is not used: `run` says how many.
 */
export function createSimulation(plan: Plan, settings: Partial<SimulationSettings> = {}): Simulation {
  const { seed, distribution } = { ...defaultSettings, ...settings };
  const schedule = schedulePlan(plan);
  const { network } = schedule;
  const benefits = computeBenefits(plan, schedule);
  const axis = findBoardAxis(plan, network);
  const estimates = readEstimates(plan, network, distribution);
  const events = placeEvents(plan, network, collectRiskEvents(plan));
  const sampler = createDurationSampler(network.ids, network.duration, estimates, events, seed);

  const times = createBlockTimes(network);
  const source = usualTimes(network, times);
  const pass = createBlockPass(network, times, source);
  const planStart = axis.board.toWork(network.planStart ?? 0);
  const spans = new Float64Array(BLOCK);
  const findSpans = (): void => {
    for (let run = 0; run < BLOCK; run++) {
      const finish = times.planInstant[run] as number;
      spans[run] = finish === Number.NEGATIVE_INFINITY ? 0 : axis.board.toWork(finish) - planStart;
    }
  };
  // The settled plan: nothing is drawn yet.
  pass(sampler.durations);
  findSpans();
  const settled = Float64Array.from(network.ids, (_, node) => times.earlyFinish[node * BLOCK] as number);
  const settledFinish = times.planInstant[0] as number;
  const dates = createDateStatistics(settled, spans[0] as number, settledFinish);
  const eventStatistics = createEventStatistics(events.length);

  const readiness = createReadiness(plan, network, schedule, settled, axis);
  const tracked = createSimulatedBenefits(plan, readiness, benefits, events);
  const causes = findCauses(plan, network, schedule, estimates, events);
  const lateDrivers = findLateDrivers(network, tracked, benefits);
  const causeLosses = createCauseLosses(readiness, causes, tracked, sampler, lateDrivers);
  const causeWork = 1 + network.ids.length * causes.length;
  const causeRuns = Math.max(FEWEST_CAUSE_RUNS, Math.round(CAUSE_WORK / causeWork));
  const ready = new Float64Array(BLOCK);
  const starts = new Float64Array(BLOCK);
  const losses = new Float64Array(BLOCK);

  function runBlock(count: number): void {
    sampler.draw(count);
    pass(sampler.durations);
    findSpans();
    addBlock(dates, network, times, sampler, spans, count);
    addEvents(eventStatistics, events, dates, sampler.happened, spans, count);
    for (const benefit of tracked) {
      findReady(readiness, benefit, source, ready);
      evaluateBenefit(benefit, ready, sampler.happened, -1, starts, losses, BLOCK);
      addBenefitBlock(benefit, starts, losses, count);
    }
    const open = Math.min(count, causeRuns - causeLosses.runs);
    if (open > 0 && tracked.length > 0) causeLosses.add(open);
  }

  return {
    run(count) {
      for (let left = count; left > 0; left -= BLOCK) runBlock(Math.min(left, BLOCK));
    },
    result: () =>
      readPlanRisk({
        network,
        schedule,
        benefits,
        seed,
        dates,
        settled,
        settledFinish,
        tracked,
        causes: { causes, losses: causeLosses },
        tornado: rankTornado(network, dates, estimates, events, eventStatistics),
      }),
  };
}
