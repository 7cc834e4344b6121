import type { Plan } from "../plan.ts";
import { buildNetwork } from "./build-network.ts";
import { createTimes } from "./create-times.ts";
import { FiguresByItem } from "./figures-by-item.ts";
import { findViolations } from "./find-violations.ts";
import { GATE, type Network, type Times } from "./network.ts";
import { runBackward } from "./run-backward.ts";
import { runForward } from "./run-forward.ts";
import type { PlanSchedule, Violation } from "./schedule-figures.ts";
import { createScheduleView, type ScheduleView } from "./schedule-view.ts";
import { showDate } from "./shown-days.ts";

/** The schedule of a plan together with the positions it was read from. */
export interface NetworkSchedule extends PlanSchedule {
  readonly network: Network;
  readonly times: Times;
}

/**
 * The schedule of a plan by the critical path method: dates, floats, drivers and what its own dates break.
 * Network and passes run at once; figures, violations and the plan's own dates are made when asked for.
 */
export function schedulePlan(plan: Plan): NetworkSchedule {
  const network = buildNetwork(plan);
  const times = createTimes(network);
  runForward(network, network.duration, times);
  runBackward(network, network.duration, times);
  return readSchedule(plan, network, times);
}

/** The schedule that the positions of both passes say; the caller changes neither network nor positions. */
export function readSchedule(plan: Plan, network: Network, times: Times): NetworkSchedule {
  const view = createScheduleView(plan, network, times);
  let violations: readonly Violation[] | null = null;
  let items: FiguresByItem | null = null;
  return {
    network,
    times,
    cycles: network.cycles,
    get items() {
      items ??= new FiguresByItem(view);
      return items;
    },
    get start() {
      return edge(view, (day, known) => day < known, "start");
    },
    get finish() {
      return edge(view, (day, known) => day > known, "finish");
    },
    get violations() {
      violations ??= network.planStart === null ? [] : findViolations(view);
      return violations;
    },
  };
}

function edge(
  view: ScheduleView,
  isFurther: (day: number, known: number) => boolean,
  side: "start" | "finish",
): string | null {
  const { dated, role, planStart } = view.network;
  if (planStart === null) return null;
  const days = view.days()[side];
  let found: number | null = null;
  for (let node = 0; node < role.length; node++) {
    if (dated[node] !== 1 || (role[node] as number) >= GATE) continue;
    const day = days[node] as number;
    if (found === null || isFurther(day, found)) found = day;
  }
  return found === null ? null : showDate(found);
}
