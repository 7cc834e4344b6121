import { buildBenefitNetwork } from "../benefits/build-benefit-network.ts";
import { readFinishes } from "../benefits/date-benefit.ts";
import type { Plan } from "../plan.ts";
import type { Network } from "../schedule/network.ts";
import type { PlanSchedule } from "../schedule/schedule-figures.ts";
import type { BoardAxis } from "./board-axis.ts";

/**
 * What tells when benefits are ready: the network, the board's calendar, and where work lies without chance. What takes no time is over in the morning or in the evening of
 * its day, and positions cannot tell which; where a run leaves a node in its place, benefits take this for it.
 */
export interface Readiness extends BoardAxis {
  readonly network: Network;
  /** By node: the day on its own calendar that its finish completes, a whole position. */
  readonly finish: Float64Array;
  /** By node: the position on the board's calendar from which others may build on it. */
  readonly ready: Float64Array;
}

const ROUNDING = 1e-6;

/** Reads from the schedule when the work of a plan is at hand, as the benefits do; `finish` is the early finish. */
export function createReadiness(
  plan: Plan,
  network: Network,
  schedule: PlanSchedule,
  finish: Float64Array,
  axis: BoardAxis,
): Readiness {
  const benefits = buildBenefitNetwork(plan);
  const { available } = readFinishes(benefits, schedule);
  const ready = new Float64Array(finish.length).fill(Number.NaN);
  for (const [at, id] of benefits.ids.entries()) {
    const node = network.indexOf.get(id);
    const instant = available[at] as number;
    if (node !== undefined && !Number.isNaN(instant)) ready[node] = axis.board.toWork(instant);
  }
  return { ...axis, network, ready, finish: finish.map((position) => Math.ceil(position - ROUNDING)) };
}
