import type { GoalFigures } from "../benefits/benefit-figures.ts";
import { sayCount } from "../words/say-list.ts";
import { sayShare } from "../words/say-share.ts";
import type { StatusReason } from "./status-figures.ts";
import { statusRules } from "./status-rules.ts";
import { bandRag, judge, type StatusRule } from "./verdict.ts";

interface Aim {
  readonly id: string;
  readonly goal: GoalFigures;
}

/** Health of a goal that benefits serve (SPEC E133): the part of them that is expected, and those too late. */
export function judgeGoal(id: string, goal: GoalFigures): readonly StatusReason[] {
  return goal.served ? judge("benefit", goalRules, { id, goal }) : [];
}

const goalRules: readonly StatusRule<Aim>[] = [
  ({ id, goal: { health, weakest } }) =>
    health === null
      ? null
      : {
          rag: bandRag(health, statusRules.goalGreen, statusRules.goalAmber),
          sentence: `Of what its benefits are to bring, ${sayShare(health)} is expected.`,
          items: weakest === null ? [id] : [id, weakest],
        },
  ({ id, goal: { late, shares } }) => {
    if (late.length === 0) return null;
    const of = sayCount(Math.max(shares.length, late.length), "benefit", "benefits");
    return {
      rag: late.length >= shares.length ? "red" : "amber",
      sentence: `${late.length} of ${of} ${late.length === 1 ? "starts" : "start"} after the goal is due.`,
      items: [id, ...[...late].sort()],
    };
  },
];
