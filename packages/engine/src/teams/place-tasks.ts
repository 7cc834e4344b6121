import type { CapacityWindow } from "./capacity-window.ts";
import type { LevelDemand, LevelProblem, LevelTask } from "./level-problem.ts";
import { linkBound } from "./link-bound.ts";
import type { TaskGraph } from "./task-graph.ts";

/** One schedule within capacity, as far as that goes. */
export interface Placement {
  /** Positions. */
  readonly starts: Float64Array;
  /** The resource of which there was too little where a task could have started first, or -1. */
  readonly waitedFor: Int32Array;
  /** Resource-days taken beyond capacity. */
  readonly excess: number;
}

/** What a pass needs to know beside the problem itself. */
export interface PlacementRules {
  readonly graph: TaskGraph;
  readonly window: CapacityWindow;
  /** The latest start of each task that keeps hard limits; Infinity without one. */
  readonly ceiling: Float64Array;
  /** The demands of each task that can be met at all. */
  readonly possible: readonly (readonly LevelDemand[])[];
}

/**
 * The serial schedule-generation scheme (Kelley 1963): of the tasks whose predecessors are placed, the one
 * with the lowest priority value goes to the first start at which links, its own limits and capacity allow
 * it. A task that capacity would push beyond its ceiling goes to the start below it that overloads least.
 */
export function placeTasks(problem: LevelProblem, rules: PlacementRules, priority: Float64Array): Placement {
  const { tasks } = problem;
  const { graph, window } = rules;
  const starts = new Float64Array(tasks.length);
  const waitedFor = new Int32Array(tasks.length).fill(-1);
  const waiting = graph.into.map((links) => links.length);
  const ready: number[] = [];
  let excess = 0;
  window.clear();
  tasks.forEach((task, at) => {
    if (task.fixed !== null) {
      starts[at] = task.fixed;
      excess += window.take(task, task.fixed);
    }
    if (waiting[at] === 0) ready.push(at);
  });
  while (ready.length > 0) {
    const at = takeFirst(ready, tasks, priority);
    const task = tasks[at] as LevelTask;
    if (task.fixed === null) {
      const found = findStart(rules, at, task, earliestStart(problem, graph, at, starts));
      starts[at] = found.start;
      waitedFor[at] = found.resource;
      excess += window.take(task, found.start);
    }
    for (const { to } of graph.outOf[at] ?? []) {
      const left = (waiting[to] as number) - 1;
      waiting[to] = left;
      if (left === 0) ready.push(to);
    }
  }
  return { starts, waitedFor, excess };
}

/** Where links and its own limit let a task start, when its predecessors start as given. */
function earliestStart(problem: LevelProblem, graph: TaskGraph, at: number, starts: Float64Array): number {
  const task = problem.tasks[at] as LevelTask;
  let earliest = task.earliest;
  for (const link of graph.into[at] ?? []) {
    const from = problem.tasks[link.from] as LevelTask;
    earliest = Math.max(earliest, linkBound(link, from, task, starts[link.from] as number));
  }
  return earliest;
}

/** Takes what is held, else the task with the lowest priority value, out of the list; the first among equals. */
function takeFirst(ready: number[], tasks: readonly LevelTask[], priority: Float64Array): number {
  const rankOf = (at: number) => (tasks[at]?.held ? Number.NEGATIVE_INFINITY : (priority[at] as number));
  let best = 0;
  for (let at = 1; at < ready.length; at++) {
    const [one, other] = [ready[at] as number, ready[best] as number];
    const [value, least] = [rankOf(one), rankOf(other)];
    if (value < least || (value === least && one < other)) best = at;
  }
  return ready.splice(best, 1)[0] as number;
}

interface Found {
  readonly start: number;
  readonly resource: number;
}

function findStart(rules: PlacementRules, at: number, task: LevelTask, earliest: number): Found {
  const demands = rules.possible[at] ?? [];
  const limit = rules.ceiling[at] as number;
  const ceiling = limit < earliest ? Number.POSITIVE_INFINITY : limit;
  let start = earliest;
  let resource = -1;
  for (;;) {
    const clash = rules.window.clash(task, start, demands);
    if (clash === null) return { start, resource };
    if (resource < 0) resource = clash.resource;
    start = Math.max(start, task.calendar.toWork(clash.day + 1));
    if (start > ceiling) return { start: findLeastExcess(rules, task, demands, earliest, ceiling), resource };
  }
}

/** The start from `earliest` to `ceiling` that goes beyond capacity least; the first among equals. */
function findLeastExcess(
  { window }: PlacementRules,
  task: LevelTask,
  demands: readonly LevelDemand[],
  earliest: number,
  ceiling: number,
): number {
  let best = earliest;
  let least = window.excessOf(task, earliest, demands);
  // A year of days is tried one by one; wider room is sampled, for it is as good as any.
  const step = Math.max(1, Math.ceil((ceiling - earliest) / 260));
  for (let start = Math.floor(earliest) + 1; start <= ceiling; start += step) {
    const excess = window.excessOf(task, start, demands);
    if (excess >= least - 1e-9) continue;
    [best, least] = [start, excess];
  }
  return best;
}
