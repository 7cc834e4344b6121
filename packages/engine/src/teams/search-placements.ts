import { createStreams, drawWords } from "../risk/random-streams.ts";
import type { LevelProblem, LevelTask } from "./level-problem.ts";
import { chooseBetter, type JudgedPlacement } from "./placement-merit.ts";
import { crossRanks, shuffleRanks } from "./shuffle-ranks.ts";

/** How many placements are kept to be crossed, and how many tries only shuffle to find the first of them. */
const POOL = 6;
const SHUFFLES = 10;

/** How far ranks move by chance, as a share of all tasks. */
const WIDE = 0.4;
const NARROW = 0.2;

/**
 * Looks for a better placement than the one given, in the manner of a genetic search with justification
 * (Hartmann 1998; Valls, Ballestín and Quintanilla 2008): first in shuffled orders, then in orders that begin
 * as one of the best placements found so far and go on as another. `ranks` are the orders of the priority
 * rules, the most trusted first; `place` makes a placement of an order. Never gives a worse one back.
 */
export function searchPlacements(
  problem: LevelProblem,
  known: JudgedPlacement,
  ranks: readonly Float64Array[],
  tries: number,
  place: (order: Float64Array) => JudgedPlacement,
): JudgedPlacement {
  const ids = problem.tasks.map(({ id }) => id);
  const dice = createStreams(["search"], 7);
  const words = new Uint32Array(3);
  let pool = [known];
  const orderOf = (at: number) => startInstants(problem, pool[at % pool.length] as JudgedPlacement);
  for (let attempt = 0; attempt < tries; attempt++) {
    drawWords(dice, 0, words, 3);
    const [one, other, cut] = [words[0] as number, words[1] as number, words[2] as number];
    const order =
      attempt < SHUFFLES
        ? shuffleRanks(attempt % 2 === 0 ? orderOf(0) : (ranks[0] ?? orderOf(0)), ids, attempt, WIDE)
        : shuffleRanks(
            crossRanks(orderOf(one), orderOf(other), 0.2 + (0.6 * cut) / 2 ** 32),
            ids,
            attempt,
            NARROW,
          );
    pool = addToPool(pool, place(order));
  }
  return pool[0] ?? known;
}

/** Keeps the best few, best first; one that is as good as another is no news. */
function addToPool(pool: readonly JudgedPlacement[], next: JudgedPlacement): JudgedPlacement[] {
  const worse = pool.findIndex((one) => chooseBetter(one, next) === next);
  const before = worse < 0 ? pool : pool.slice(0, worse);
  const last = before.at(-1);
  if (last && chooseBetter(next, last) === next) return [...pool];
  return [...before, next, ...pool.slice(before.length)].slice(0, POOL);
}

function startInstants({ tasks }: LevelProblem, { placement }: JudgedPlacement): Float64Array {
  return placement.starts.map((start, at) => (tasks[at] as LevelTask).calendar.startAt(start));
}
