import type { Plan } from "../plan.ts";
import { buildNetwork } from "./build-network.ts";
import { createTimes } from "./create-times.ts";
import { type Network, PARENT, type Times } from "./network.ts";
import { runBackward } from "./run-backward.ts";
import { rerunForward, runForward } from "./run-forward.ts";
import { type NetworkSchedule, readSchedule } from "./schedule-plan.ts";

/** A plan whose durations can be tried out: the network stays, only the passes run again. */
export interface Scheduler {
  readonly network: Network;
  /** Positions after the last run; written over by the next. */
  readonly times: Times;
  /** Working days left by node, as the next run will use them. */
  readonly duration: Float64Array;
  /**
   * Gives an item another duration in working days (0 or more, of work under way the whole of it) and places anew
   * what that moves; all other durations are those of the last run. False, and nothing done, for items that the
   * plan does not schedule, and for parents.
   */
  setDuration(itemId: string, days: number): boolean;
  /** Runs both passes with `duration` as it stands. */
  run(): void;
  /** Goes back to the durations of the plan and runs both passes. */
  reset(): void;
  /** The schedule of the last run, with positions of its own that later runs do not touch. */
  schedule(): NetworkSchedule;
}

/** Builds the network of a plan once and runs it. */
export function createScheduler(plan: Plan): Scheduler {
  const network = buildNetwork(plan);
  const times = createTimes(network);
  const duration = network.duration.slice();
  const waiting = new Uint8Array(duration.length);
  const run = () => {
    runForward(network, duration, times);
    runBackward(network, duration, times);
  };
  run();
  return {
    network,
    times,
    duration,
    run,
    setDuration(itemId, days) {
      const node = network.indexOf.get(itemId);
      if (node === undefined || (network.role[node] as number) >= PARENT) return false;
      duration[node] = Math.max(0, days) * (network.left[node] as number);
      rerunForward(network, duration, times, node, waiting);
      runBackward(network, duration, times);
      return true;
    },
    reset() {
      duration.set(network.duration);
      run();
    },
    schedule: () => readSchedule(plan, { ...network, duration: duration.slice() }, copyTimes(times)),
  };
}

function copyTimes(times: Times): Times {
  return {
    earlyStart: times.earlyStart.slice(),
    earlyFinish: times.earlyFinish.slice(),
    lateStart: times.lateStart.slice(),
    lateFinish: times.lateFinish.slice(),
    planFinish: times.planFinish.slice(),
  };
}
