import { type ItemOf, itemKinds } from "@throughline/model";
import type { Plan } from "../plan.ts";
import { listProjects } from "./list-projects.ts";
import type { PriorityFigures } from "./priority-figures.ts";
import { rankScores } from "./rank-scores.ts";
import { rice } from "./rice.ts";
import { type ScoredCriterion, weightedScore } from "./weighted-score.ts";
import { wsjf } from "./wsjf.ts";

/**
 * WSJF, RICE and the weighted score of every project that is not cancelled, with their places. The weighted
 * score is the mean of business value, time criticality, risk reduction and strategic fit, each as a share of
 * its scale's end; strategic fit counts by the project's score weight against 1 for each of the others.
 */
export function computePriority(plan: Plan): ReadonlyMap<string, PriorityFigures> {
  const projects = listProjects(plan);
  const scores = projects.map((project) => ({
    id: project.id,
    wsjf: wsjf(project),
    rice: rice(project),
    weighted: weightedScore(criteriaOf(project)),
  }));
  const byWsjf = rankScores(new Map(scores.map((one) => [one.id, one.wsjf])));
  const byRice = rankScores(new Map(scores.map((one) => [one.id, one.rice])));
  const byWeighted = rankScores(new Map(scores.map((one) => [one.id, one.weighted])));
  return new Map(
    scores.map(({ id, ...figures }) => [
      id,
      {
        ...figures,
        ranks: {
          wsjf: byWsjf.get(id) ?? null,
          rice: byRice.get(id) ?? null,
          weighted: byWeighted.get(id) ?? null,
        },
      },
    ]),
  );
}

/** The criteria of a project's weighted score, as they are shown beside it. */
export function criteriaOf(project: ItemOf<"project">): readonly ScoredCriterion[] {
  return [
    shareOfScale(project, "businessValue", 1),
    shareOfScale(project, "timeCriticality", 1),
    shareOfScale(project, "riskReduction", 1),
    shareOfScale(project, "strategicFit", project.scoreWeight),
  ];
}

type Criterion = "businessValue" | "timeCriticality" | "riskReduction" | "strategicFit";

function shareOfScale(project: ItemOf<"project">, key: Criterion, weight: number): ScoredCriterion {
  const { label, max } = itemKinds.project.fields[key];
  const score = project[key];
  return { name: label, weight, score: score === null || max === undefined ? null : score / max };
}
