import type { LevelProblem, LevelTask } from "./level-problem.ts";
import { lastFinish } from "./level-times.ts";
import type { Placement } from "./place-tasks.ts";

/** A placement with what decides how good it is, the weightiest first; less is better. */
export interface JudgedPlacement {
  readonly placement: Placement;
  /** Over capacity, late against wanted days, the last finish, the sum of starts. */
  readonly merit: readonly [number, number, number, number];
}

/** Judges a placement; days late and starts are counted in working days. */
export function judgePlacement(problem: LevelProblem, placement: Placement): JudgedPlacement {
  let [late, sum] = [0, 0];
  problem.tasks.forEach((task: LevelTask, at) => {
    const start = placement.starts[at] as number;
    sum += start;
    late += Math.max(0, start + task.duration - task.due);
  });
  return { placement, merit: [placement.excess, late, lastFinish(problem, placement.starts), sum] };
}

/** The better of two; the first where neither is. */
export function chooseBetter(one: JudgedPlacement, other: JudgedPlacement): JudgedPlacement {
  for (let at = 0; at < one.merit.length; at++) {
    const gap = (one.merit[at] as number) - (other.merit[at] as number);
    if (Math.abs(gap) > 1e-6) return gap < 0 ? one : other;
  }
  return one;
}
