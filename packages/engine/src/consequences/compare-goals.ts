import type { GoalFigures } from "../benefits/benefit-figures.ts";
import { statusRules } from "../status/status-rules.ts";
import { sayFromTo } from "../words/say-date.ts";
import { sayDistance, sayGapShort } from "../words/say-days.ts";
import { sayShare, sayShareChange } from "../words/say-share.ts";
import type { Comparison } from "./comparison.ts";
import { toneOf } from "./comparison.ts";
import type { Consequence } from "./consequence.ts";
import { sizeOfDays, WEIGHT, weigh } from "./weights.ts";

/** How a goal stands, from good to bad. */
export type GoalState = "on track" | "at risk" | "late" | "not served";

const ORDER: readonly GoalState[] = ["on track", "at risk", "late", "not served"];

/** Changes of a share below half a point are noise to a reader. */
const NOISE = 0.005;
/** From here on a room should hear that a goal's share changed: five points of a hundred. */
const HEARD = 0.05;

/**
 * How a goal stands: not served when no benefit leads to it, late when all its benefits come after it is due,
 * at risk when some do or when its health is not green by the status rules.
 */
function judgeGoal(goal: GoalFigures): GoalState {
  if (!goal.served) return "not served";
  const benefits = new Set(goal.shares.map((share) => share.benefit));
  if (goal.late.length > 0) return goal.late.length >= benefits.size ? "late" : "at risk";
  return goal.health !== null && goal.health < statusRules.goalGreen ? "at risk" : "on track";
}

/** What happens to the goals: how they stand, how well they are covered and served, and how late. */
export function compareGoals(comparison: Comparison): Consequence[] {
  const [was, now] = [comparison.before.figures.benefits.goals, comparison.after.figures.benefits.goals];
  if (was === now) return [];
  const found: Consequence[] = [];
  for (const [id, after] of now) {
    const before = was.get(id);
    if (before === undefined || before === after) continue;
    const state = compareState(comparison, id, judgeGoal(before), judgeGoal(after));
    if (state) found.push(state);
    else pushNewlyLate(found, comparison, id, before, after);
    pushShare(found, comparison, id, "health", before.health, after.health);
    pushShare(found, comparison, id, "coverage", before.coverage, after.coverage);
    pushLastStart(found, comparison, id, before.lastStart, after.lastStart);
  }
  return found;
}

function compareState(
  comparison: Comparison,
  id: string,
  before: GoalState,
  after: GoalState,
): Consequence | null {
  if (before === after) return null;
  const worse = ORDER.indexOf(after) > ORDER.indexOf(before);
  return {
    kind: "goal",
    id,
    figure: "state",
    before,
    after,
    delta: null,
    tone: worse ? "worse" : "better",
    sentence: `The goal ${comparison.name(id)} was ${before} and is now ${after}.`,
    short: `${sayGoal(comparison, id)} ${after}`,
    weight: weigh(WEIGHT.goal, (worse ? 0.8 : 0.6) + ORDER.indexOf(worse ? after : before) / 20),
  };
}

function pushNewlyLate(
  found: Consequence[],
  comparison: Comparison,
  id: string,
  before: GoalFigures,
  after: GoalFigures,
): void {
  const delta = after.late.length - before.late.length;
  if (delta === 0) return;
  const few = Math.abs(delta) === 1 ? "benefit comes" : "benefits come";
  const due = delta > 0 ? "after it is due" : "in time again";
  found.push({
    kind: "goal",
    id,
    figure: "late",
    before: before.late.length,
    after: after.late.length,
    delta,
    tone: toneOf(delta, "up"),
    sentence: `${Math.abs(delta)} more ${few} ${due} for the goal ${comparison.name(id)}.`,
    short: `${sayGoal(comparison, id)} ${after.late.length} late`,
    weight: weigh(WEIGHT.goal, 0.5),
  });
}

function pushShare(
  found: Consequence[],
  comparison: Comparison,
  id: string,
  figure: "health" | "coverage",
  before: number | null,
  after: number | null,
): void {
  if (before === null || after === null || Math.abs(after - before) < NOISE) return;
  const delta = after - before;
  const heard = Math.abs(delta) >= HEARD;
  const part = figure === "health" ? "can expect" : "is covered to";
  const of = figure === "health" ? " of what was planned for it" : "";
  found.push({
    kind: "goal",
    id,
    figure,
    before,
    after,
    delta,
    tone: toneOf(delta, "down"),
    sentence: `The goal ${comparison.name(id)} ${part} ${sayShare(after)}${of} instead of ${sayShare(before)}.`,
    short: `${sayGoal(comparison, id)} ${sayShareChange(delta)}`,
    weight: comparison.weightFor(id, weigh(heard ? WEIGHT.goal : WEIGHT.rest, Math.abs(delta) / 2)),
  });
}

function pushLastStart(
  found: Consequence[],
  comparison: Comparison,
  id: string,
  before: string | null,
  after: string | null,
): void {
  if (before === null || after === null || before === after) return;
  const delta = comparison.daysBetween(before, after);
  found.push({
    kind: "goal",
    id,
    figure: "lastStart",
    before,
    after,
    delta,
    tone: after > before ? "worse" : "better",
    sentence: `The last benefit for the goal ${comparison.name(id)} moves ${sayFromTo(before, after)}${sayDistance(delta)}.`,
    short: `${sayGoal(comparison, id)} ${sayGapShort(before, after, delta)}`,
    weight: weigh(WEIGHT.goal, sizeOfDays(delta) / 5),
  });
}

/** “Goal “Cut cost to serve””, or “Untitled goal”. */
function sayGoal(comparison: Comparison, id: string): string {
  const title = comparison.item(id)?.title.trim() ?? "";
  return title === "" ? comparison.nameShort(id) : `Goal “${comparison.nameShort(id)}”`;
}
