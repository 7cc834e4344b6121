import { openCapacityWindow } from "./capacity-window.ts";
import { createJustifier } from "./justify-placement.ts";
import type { LevelProblem } from "./level-problem.ts";
import { computeLevelTimes, lastFinish } from "./level-times.ts";
import { type PlacementRules, placeTasks } from "./place-tasks.ts";
import { chooseBetter, judgePlacement } from "./placement-merit.ts";
import { findPossibleDemands } from "./possible-demands.ts";
import { rankTasks } from "./priority-rules.ts";
import { searchPlacements } from "./search-placements.ts";
import { buildTaskGraph } from "./task-graph.ts";

export interface LevelResult {
  /** Start positions by task. */
  readonly starts: Float64Array;
  /** The start of each task by links and own dates alone. */
  readonly early: Float64Array;
  /** The resource of which there was too little where a task could have started first, or -1. */
  readonly waitedFor: Int32Array;
  /** Demands that no start can meet: a task alone asks for more than there ever is. */
  readonly impossible: readonly { readonly task: number; readonly resource: number }[];
  /** The instant at which the last task is done. */
  readonly finish: number;
  /** Resource-days beyond capacity that are left. */
  readonly excess: number;
}

/** Further tries of the search after the priority rules, by how large the problem is. */
function triesFor(tasks: number): number {
  return Math.max(4, Math.min(200, Math.floor(6_000 / Math.max(1, tasks))));
}

/**
 * Finds starts at which tasks share their resources without going over capacity, where that can be: a serial
 * pass for each of five priority rules, forward-backward improvement of the best, then `tries` further passes
 * in orders crossed from the best ones, each improved in turn. Better means, in this order: less over capacity, less late
 * against wanted days, an earlier last finish, earlier starts. Tasks are only ever delayed against their
 * earliest starts, and the same problem always gets the same answer.
 */
export function levelSerial(problem: LevelProblem, tries = triesFor(problem.tasks.length)): LevelResult {
  const graph = buildTaskGraph(problem);
  const times = computeLevelTimes(problem, graph);
  const { early, ceiling } = times;
  const window = openCapacityWindow(problem, ...stretchOf(problem, early));
  const { possible, impossible } = findPossibleDemands(problem, early, window);
  const rules: PlacementRules = { graph, window, ceiling, possible };
  const place = (order: Float64Array) => judgePlacement(problem, placeTasks(problem, rules, order));
  const ranks = rankTasks(problem, graph, times);
  let best = ranks.map(place).reduce(chooseBetter);
  const end = lastFinish(problem, best.placement.starts);
  const improve = createJustifier(problem, rules, end);
  // Where nothing waits for anyone there is nothing to gain.
  if (best.placement.waitedFor.some((resource) => resource >= 0)) {
    best = searchPlacements(problem, improve(best), ranks, tries, (order) => improve(place(order)));
  }
  const { starts, waitedFor, excess } = best.placement;
  return { starts, early, waitedFor, impossible, finish: lastFinish(problem, starts), excess };
}

/** No plan is leveled further ahead than about 55 years, whatever dates were typed. */
const MOST_DAYS = 20_000;

/** The days to level over: long enough for all tasks one after another once nothing changes any more. */
function stretchOf(problem: LevelProblem, early: Float64Array): [number, number] {
  let first = Number.POSITIVE_INFINITY;
  let last = problem.steadyFrom;
  let room = 0;
  problem.tasks.forEach((task, at) => {
    const start = early[at] as number;
    const from = Math.floor(task.calendar.startAt(start));
    const until = Math.ceil(task.calendar.finishAt(start + task.duration));
    if (task.fixed === null) first = Math.min(first, from);
    last = Math.max(last, until);
    if (task.fixed === null && task.demands.length > 0) {
      room += task.calendar.startAt(start + task.duration) - from + 7;
    }
  });
  if (first === Number.POSITIVE_INFINITY) return [0, 0];
  return [first, Math.min(first + MOST_DAYS, Math.ceil(last + room))];
}
