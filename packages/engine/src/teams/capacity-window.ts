import type { LevelDemand, LevelProblem, LevelTask } from "./level-problem.ts";

const TINY = 1e-9;

/**
 * What is left of every resource on each day of a stretch of time. Outside of the stretch everything fits:
 * it is made long enough for all tasks one after another, up to a bound that only absurd dates reach.
 */
export interface CapacityWindow {
  /** Forgets all that was taken. */
  clear(): void;
  /** The last day on which a task at this start asks for more than is left, and of what; null if it fits. */
  clash(task: LevelTask, start: number, demands: readonly LevelDemand[]): Clash | null;
  /** Takes what a task at this start asks for; returns by how much that goes beyond what there is. */
  take(task: LevelTask, start: number): number;
  /** How much further beyond capacity a task at this start would go. */
  excessOf(task: LevelTask, start: number, demands: readonly LevelDemand[]): number;
  /** How many days the stretch has, and the first day after it. */
  readonly length: number;
  readonly until: number;
}

export interface Clash {
  readonly day: number;
  readonly resource: number;
}

/** Lays out the capacities of a problem from one day until, but without, another. */
export function openCapacityWindow(problem: LevelProblem, from: number, until: number): CapacityWindow {
  const length = Math.max(0, until - from);
  const capacity = problem.resources.map(({ capacityOn }) =>
    Float64Array.from({ length }, (_, day) => capacityOn(from + day)),
  );
  const left = capacity.map((row) => row.slice());

  const days = new Int32Array(length);

  /** Writes down the days of the stretch on which a task works, in order; returns how many. */
  function listDays({ calendar, duration }: LevelTask, start: number): number {
    if (duration <= 0) return 0;
    const first = Math.max(from, Math.floor(calendar.startAt(start)));
    const last = Math.min(until, Math.ceil(calendar.finishAt(start + duration)));
    let count = 0;
    for (let day = first; day < last; day++) if (calendar.isWorking(day)) days[count++] = day;
    return count;
  }

  /** How much further beyond capacity a task goes; what it takes is written to `rows`, where there are any. */
  function walkDemands(
    task: LevelTask,
    start: number,
    demands: readonly LevelDemand[],
    rows: readonly Float64Array[] | null,
  ): number {
    const count = listDays(task, start);
    let beyond = 0;
    for (const { resource, unitsOn } of demands) {
      const row = left[resource] as Float64Array;
      for (let at = 0; at < count; at++) {
        const day = days[at] as number;
        const before = row[day - from] as number;
        const after = before - unitsOn(day);
        beyond += over(after) - over(before);
        const taken = rows?.[resource];
        if (taken) taken[day - from] = after;
      }
    }
    return beyond;
  }

  return {
    length,
    until,
    clear() {
      left.forEach((row, resource) => {
        row.set(capacity[resource] as Float64Array);
      });
    },
    clash(task, start, demands) {
      const count = demands.length === 0 ? 0 : listDays(task, start);
      let found: Clash | null = null;
      for (const { resource, unitsOn } of demands) {
        const row = left[resource] as Float64Array;
        for (let at = count - 1; at >= 0; at--) {
          const day = days[at] as number;
          if (found !== null && day <= found.day) break;
          const units = unitsOn(day);
          if (units <= 0 || units <= (row[day - from] as number) + TINY) continue;
          found = { day, resource };
          break;
        }
      }
      return found;
    },
    take: (task, start) => walkDemands(task, start, task.demands, left),
    excessOf: (task, start, demands) => walkDemands(task, start, demands, null),
  };
}

/** By how much a remainder is below nothing. */
function over(left: number): number {
  return left < -TINY ? -left : 0;
}
