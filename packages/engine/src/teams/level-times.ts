import type { LevelProblem, LevelTask } from "./level-problem.ts";
import { mirrorProblem } from "./level-problem.ts";
import { linkBound } from "./link-bound.ts";
import { buildTaskGraph, type TaskGraph } from "./task-graph.ts";

/** When the tasks of a problem would run if resources had no limit; positions of starts. */
export interface LevelTimes {
  readonly early: Float64Array;
  /** The latest start that delays neither the last finish nor any wanted day. */
  readonly late: Float64Array;
  /** The latest start that keeps every hard limit which can still be kept; Infinity without one. */
  readonly ceiling: Float64Array;
}

/** Early starts, late starts and ceilings of all tasks: the critical path method without resources. */
export function computeLevelTimes(problem: LevelProblem, graph: TaskGraph): LevelTimes {
  const early = earlyStarts(problem, graph);
  const mirror = mirrorProblem(problem);
  const backwards = buildTaskGraph(mirror);
  const end = lastFinish(problem, early);
  const late = new Float64Array(early.length);
  const ceiling = new Float64Array(early.length);
  const lateBack = new Float64Array(early.length);
  const ceilingBack = new Float64Array(early.length);
  for (const at of backwards.order) {
    const task = problem.tasks[at] as LevelTask;
    const back = mirror.tasks[at] as LevelTask;
    const soonest = early[at] as number;
    const mustEnd = task.latest < soonest ? Number.POSITIVE_INFINITY : task.latest + task.duration;
    let wanted = -Math.min(task.calendar.toWork(end), task.due, mustEnd);
    let hard = -mustEnd;
    for (const link of backwards.into[at] ?? []) {
      const next = mirror.tasks[link.from] as LevelTask;
      wanted = Math.max(wanted, linkBound(link, next, back, lateBack[link.from] as number));
      const limit = ceilingBack[link.from] as number;
      const bound = limit === Number.NEGATIVE_INFINITY ? limit : linkBound(link, next, back, limit);
      // A limit that is broken already says nothing about how far this task may still move.
      if (-bound - task.duration >= soonest - TINY) hard = Math.max(hard, bound);
    }
    lateBack[at] = back.fixed ?? wanted;
    ceilingBack[at] = back.fixed ?? hard;
    late[at] = -(lateBack[at] as number) - task.duration;
    ceiling[at] = -(ceilingBack[at] as number) - task.duration;
  }
  return { early, late, ceiling };
}

const TINY = 1e-9;

/** The start of each task by links and own limits alone. */
function earlyStarts({ tasks }: LevelProblem, graph: TaskGraph): Float64Array {
  const early = new Float64Array(tasks.length);
  for (const at of graph.order) {
    const task = tasks[at] as LevelTask;
    let start = task.earliest;
    for (const link of graph.into[at] ?? []) {
      start = Math.max(
        start,
        linkBound(link, tasks[link.from] as LevelTask, task, early[link.from] as number),
      );
    }
    early[at] = task.fixed ?? start;
  }
  return early;
}

/** The instant at which the last task is done. */
export function lastFinish({ tasks }: LevelProblem, starts: Float64Array): number {
  let last = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < tasks.length; at++) {
    const { calendar, duration } = tasks[at] as LevelTask;
    last = Math.max(last, calendar.finishAt((starts[at] as number) + duration));
  }
  return last;
}
