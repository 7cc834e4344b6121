import type { LevelProblem, LevelTask } from "./level-problem.ts";
import type { LevelTimes } from "./level-times.ts";
import type { TaskGraph } from "./task-graph.ts";

/**
 * Orders in which a serial pass may take the tasks, as one value for each task, lower first. Least late
 * finish (LFT), least late start (LST), least slack, most total successors (MTS) and greatest rank positional
 * weight (GRPW), as named by Kolisch (1996). Ties fall to late finish, then slack, then the order of the tasks.
 */
export function rankTasks(problem: LevelProblem, graph: TaskGraph, times: LevelTimes): Float64Array[] {
  const { tasks } = problem;
  const finish = tasks.map(({ calendar, duration }, at) =>
    calendar.finishAt((times.late[at] as number) + duration),
  );
  const start = tasks.map(({ calendar }, at) => calendar.startAt(times.late[at] as number));
  const slack = tasks.map((_, at) => (times.late[at] as number) - (times.early[at] as number));
  const successors = countSuccessors(graph);
  const weight = tasks.map(({ duration }, at) => -duration - sumDurations(tasks, graph, at));
  return [finish, start, slack, successors.map((count) => -count), weight].map((value) =>
    toRanks(value, finish, slack),
  );
}

/** The place of each task in the order of its values. */
function toRanks(
  value: readonly number[],
  finish: readonly number[],
  slack: readonly number[],
): Float64Array {
  const order = value.map((_, at) => at);
  const gap = (values: readonly number[], one: number, other: number) =>
    compareNumbers(values[one] as number, values[other] as number);
  order.sort((a, b) => gap(value, a, b) || gap(finish, a, b) || gap(slack, a, b) || a - b);
  const ranks = new Float64Array(order.length);
  order.forEach((task, rank) => {
    ranks[task] = rank;
  });
  return ranks;
}

/** Infinities compare equal to themselves, which a difference would not say. */
function compareNumbers(one: number, other: number): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** How many tasks come after each one, directly or not. */
function countSuccessors(graph: TaskGraph): number[] {
  const after: Set<number>[] = graph.outOf.map(() => new Set());
  for (const at of graph.order.toReversed()) {
    for (const { to } of graph.outOf[at] ?? []) {
      after[at]?.add(to);
      for (const later of after[to] ?? []) after[at]?.add(later);
    }
  }
  return after.map((set) => set.size);
}

function sumDurations(tasks: readonly LevelTask[], graph: TaskGraph, at: number): number {
  const next = new Set((graph.outOf[at] ?? []).map(({ to }) => to));
  let sum = 0;
  for (const to of next) sum += tasks[to]?.duration ?? 0;
  return sum;
}
