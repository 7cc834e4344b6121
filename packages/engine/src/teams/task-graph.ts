import type { LevelLink, LevelProblem } from "./level-problem.ts";

/** The links of a problem by task, and an order in which every task comes after its predecessors. */
export interface TaskGraph {
  readonly into: readonly (readonly LevelLink[])[];
  readonly outOf: readonly (readonly LevelLink[])[];
  readonly order: readonly number[];
}

/** Sorts a problem's tasks along its links; tasks of a cycle, which the caller rules out, come last. */
export function buildTaskGraph({ tasks, links }: LevelProblem): TaskGraph {
  const into: LevelLink[][] = tasks.map(() => []);
  const outOf: LevelLink[][] = tasks.map(() => []);
  for (const link of links) {
    into[link.to]?.push(link);
    outOf[link.from]?.push(link);
  }
  const waiting = into.map((found) => found.length);
  const order = waiting.flatMap((count, task) => (count === 0 ? [task] : []));
  for (let at = 0; at < order.length; at++) {
    for (const { to } of outOf[order[at] as number] ?? []) {
      const left = (waiting[to] as number) - 1;
      waiting[to] = left;
      if (left === 0) order.push(to);
    }
  }
  const sorted = new Set(order);
  for (let task = 0; task < tasks.length; task++) if (!sorted.has(task)) order.push(task);
  return { into, outOf, order };
}
