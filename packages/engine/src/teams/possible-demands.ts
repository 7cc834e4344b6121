import type { CapacityWindow } from "./capacity-window.ts";
import type { LevelDemand, LevelProblem, LevelTask } from "./level-problem.ts";

export interface PossibleDemands {
  /** The demands of each task that some start can meet. */
  readonly possible: readonly (readonly LevelDemand[])[];
  readonly impossible: readonly { readonly task: number; readonly resource: number }[];
}

/**
 * Tells demands that could be met if a task had its resources for itself from those that could not, so that
 * no task waits for capacity that never comes. `earliest` are the starts without resources.
 */
export function findPossibleDemands(
  problem: LevelProblem,
  earliest: Float64Array,
  window: CapacityWindow,
): PossibleDemands {
  const impossible: { task: number; resource: number }[] = [];
  window.clear();
  const possible = problem.tasks.map((task, at) => {
    const start = earliest[at] as number;
    let left = task.demands.filter((demand) => {
      const missing = missingResource(task, start, [demand], window);
      if (missing !== null) impossible.push({ task: at, resource: demand.resource });
      return missing === null;
    });
    // Each may be there at times, but not all at one time.
    for (;;) {
      if (task.held) return [];
      const missing = missingResource(task, start, left, window);
      if (missing === null) return left;
      impossible.push({ task: at, resource: missing });
      left = left.filter(({ resource }) => resource !== missing);
    }
  });
  return { possible, impossible };
}

/** The resource that keeps a task from ever being placed into the empty window; null where it fits. */
function missingResource(
  task: LevelTask,
  earliest: number,
  demands: readonly LevelDemand[],
  window: CapacityWindow,
): number | null {
  let start = earliest;
  for (;;) {
    const clash = window.clash(task, start, demands);
    if (clash === null) return null;
    start = Math.max(start, task.calendar.toWork(clash.day + 1));
    const end = task.calendar.finishAt(start + task.duration);
    if (task.fixed !== null || task.held || end > window.until) return clash.resource;
  }
}
