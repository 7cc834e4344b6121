import { type ItemOf, itemKinds } from "@throughline/model";
import type { ScoredCriterion } from "./weighted-score.ts";

/**
 * The criteria of a project's weighted score, as they are shown beside it: business value, time criticality, risk
 * reduction and strategic fit, each as a share of its scale's end; strategic fit counts by the project's score
 * weight against 1 for each of the others.
 */
export function criteriaOf(project: ItemOf<"project">): readonly ScoredCriterion[] {
  return [
    shareOfScale(project, "businessValue", 1),
    shareOfScale(project, "timeCriticality", 1),
    shareOfScale(project, "riskReduction", 1),
    shareOfScale(project, "strategicFit", project.scoreWeight),
  ];
}

type Criterion = "businessValue" | "timeCriticality" | "riskReduction" | "strategicFit";

/** One score of a project as a share of the end of its scale. */
export function shareOfScale(project: ItemOf<"project">, key: Criterion, weight: number): ScoredCriterion {
  const { label, max } = itemKinds.project.fields[key];
  const score = project[key];
  return { name: label, weight, score: score === null || max === undefined ? null : score / max };
}
