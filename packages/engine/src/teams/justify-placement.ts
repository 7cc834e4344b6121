import { openCapacityWindow } from "./capacity-window.ts";
import { type LevelProblem, type LevelTask, mirrorProblem } from "./level-problem.ts";
import { type PlacementRules, placeTasks } from "./place-tasks.ts";
import { chooseBetter, type JudgedPlacement, judgePlacement } from "./placement-merit.ts";
import { buildTaskGraph } from "./task-graph.ts";

/**
 * Forward-backward improvement (Tormos and Lova 2001; Valls, Ballestín and Quintanilla 2005): all tasks are
 * pushed as late as capacity allows, the last finish first, then forward again in the order of their new
 * starts, as long as that gains something. `end` is the instant to push towards.
 */
export function createJustifier(
  problem: LevelProblem,
  rules: PlacementRules,
  end: number,
): (judged: JudgedPlacement) => JudgedPlacement {
  const turned = mirrorProblem(problem);
  const mirror: LevelProblem = {
    ...turned,
    tasks: turned.tasks.map((task) => ({ ...task, earliest: task.calendar.toWork(-end) })),
  };
  const window = openCapacityWindow(mirror, -Math.ceil(end), -Math.ceil(end) + rules.window.length);
  const graph = buildTaskGraph(mirror);
  const ceiling = new Float64Array(problem.tasks.length).fill(Number.POSITIVE_INFINITY);
  const isPossible = rules.possible.map((demands) => new Set(demands.map(({ resource }) => resource)));
  const possible = mirror.tasks.map(({ demands }, at) =>
    demands.filter(({ resource }) => isPossible[at]?.has(resource)),
  );
  const backwards: PlacementRules = { graph, window, ceiling, possible };

  function justify(judged: JudgedPlacement): JudgedPlacement {
    const finishes = turnFinishes(problem.tasks, judged.placement.starts);
    const pushed = placeTasks(mirror, backwards, finishes);
    const starts = turnFinishes(mirror.tasks, pushed.starts);
    return judgePlacement(problem, placeTasks(problem, rules, starts));
  }

  return (judged) => {
    let best = judged;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const next = justify(best);
      if (chooseBetter(best, next) === best) return best;
      best = next;
    }
    return best;
  };
}

const MOST_ROUNDS = 6;

/** The finishes of tasks as instants on the axis of time turned round: starts there. */
function turnFinishes(tasks: readonly LevelTask[], starts: Float64Array): Float64Array {
  return Float64Array.from(
    tasks,
    ({ calendar, duration }, at) => -calendar.finishAt((starts[at] as number) + duration),
  );
}
