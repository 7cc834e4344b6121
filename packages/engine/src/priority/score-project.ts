import type { BoardMeta, ItemOf } from "@throughline/model";
import { criteriaOf } from "./criteria-of.ts";
import { rice } from "./rice.ts";
import { ahpCriteriaOf } from "./weigh-criteria.ts";
import { weightedScore } from "./weighted-score.ts";
import { wsjf } from "./wsjf.ts";

/** The ways to rank by a score; beside them people order by hand. */
export type ScoreMethod = Exclude<BoardMeta["scoreMethod"], "hand">;

/**
 * A project's score by one method; null while a term is missing. `weights` are those of the AHP criteria
 * (`weighCriteria`) and count for that method alone.
 */
export function scoreProject(
  project: ItemOf<"project">,
  method: ScoreMethod,
  weights: readonly number[],
): number | null {
  switch (method) {
    case "wsjf":
      return wsjf(project);
    case "rice":
      return rice(project);
    case "weighted":
      return weightedScore(criteriaOf(project));
    case "ahp":
      return weightedScore(ahpCriteriaOf(project, weights));
  }
}
