import type { Plan } from "../../plan.ts";
import { computeFloats } from "../compute-floats.ts";
import { schedulePlan } from "../schedule-plan.ts";

/** Early and late positions in working days from the plan's start, total and free float. */
export interface Positions {
  readonly early: readonly [number, number];
  readonly late: readonly [number, number];
  readonly total: number;
  readonly free: number;
}

/** The positions of an item on its own calendar, counted from the plan's start. */
export function positionTimes(plan: Plan): (id: string) => Positions {
  const { network, times } = schedulePlan(plan);
  const floats = computeFloats(network, times);
  return (id) => {
    const node = network.indexOf.get(id) ?? -1;
    const origin = network.calendars[network.calendarOf[node] ?? 0]?.toWork(network.planStart ?? 0) ?? 0;
    const at = (array: Float64Array) => Math.round(((array[node] ?? Number.NaN) - origin) * 1e6) / 1e6;
    return {
      early: [at(times.earlyStart), at(times.earlyFinish)],
      late: [at(times.lateStart), at(times.lateFinish)],
      total: floats.total[node] ?? Number.NaN,
      free: floats.free[node] ?? Number.NaN,
    };
  };
}
