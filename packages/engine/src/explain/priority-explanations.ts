import type { ItemOf } from "@throughline/model";
import { criteriaOf } from "../priority/criteria-of.ts";
import type { ScoreMethod } from "../priority/score-project.ts";
import { ahpCriteriaOf, weighCriteria } from "../priority/weigh-criteria.ts";
import type { ScoredCriterion } from "../priority/weighted-score.ts";
import { sayList } from "../words/say-list.ts";
import { sayNumber } from "../words/say-number.ts";
import { sayShare } from "../words/say-share.ts";
import type { ExplainedInput } from "./explanation.ts";
import {
  type FigureDefinition,
  OWN_DEFINITION,
  type Reading,
  reading,
  type Subject,
  unavailable,
} from "./figure-definition.ts";
import { input } from "./input.ts";

/** A term of a score: its label, its value, and how to say it. */
type Term = readonly [label: string, value: number | null, say?: (value: number) => string];

/** Scores by which projects are ranked. */
export const priorityFigures: readonly FigureDefinition[] = [
  {
    name: "wsjf",
    label: "WSJF",
    formula: "(business value + time criticality + risk reduction) / job size, each on a relative scale.",
    source: "Weighted shortest job first (Reinertsen; SAFe)",
    read: (subject) =>
      ofProject(subject, (project) =>
        readScore(
          subject,
          "wsjf",
          [
            ["Business value", project.businessValue],
            ["Time criticality", project.timeCriticality],
            ["Risk reduction or opportunity", project.riskReduction],
            ["Job size", project.jobSize],
          ],
          "job size",
        ),
      ),
  },
  {
    name: "rice",
    label: "RICE",
    formula: "Reach × impact × confidence / effort in person-months.",
    source: "RICE (Intercom)",
    read: (subject) =>
      ofProject(subject, (project) =>
        readScore(
          subject,
          "rice",
          [
            ["Reach", project.reach],
            ["Impact", project.impact],
            ["Confidence", project.confidence, sayShare],
            ["Effort in person-months", project.effort],
          ],
          "effort",
        ),
      ),
  },
  {
    name: "weighted",
    label: "Weighted score",
    formula: "The weighted mean of its scores, each as a share of the end of its scale.",
    source: `${OWN_DEFINITION}: weighted scoring, Σ weight × score / Σ weight`,
    read: (subject) =>
      ofProject(subject, (project) =>
        readScore(
          subject,
          "weighted",
          criteriaOf(project)
            .filter(({ weight }) => weight > 0)
            .map(termOf),
          "weights",
        ),
      ),
  },
  {
    name: "ahp",
    label: "AHP score",
    formula:
      "Σ weight × score as a share of its scale, with the weights that the pairwise judgements of the criteria give.",
    source: "Analytic hierarchy process (Saaty)",
    read: (subject) =>
      ofProject(subject, (project) => {
        const { weights } = weighCriteria(subject.plan.meta.judgements ?? {});
        return readScore(subject, "ahp", ahpCriteriaOf(project, weights).map(termOf), "weights");
      }),
  },
];

/** Cancelled projects are ranked no more and have no scores. */
function ofProject({ item, own }: Subject, read: (project: ItemOf<"project">) => Reading): Reading | null {
  return item.kind === "project" && own.priority ? read(item) : null;
}

function termOf({ name, score, weight }: ScoredCriterion): Term {
  return [
    name,
    score,
    (share) => (weight === 1 ? sayShare(share) : `${sayShare(share)} (weight ${sayNumber(weight)})`),
  ];
}

function readScore(subject: Subject, name: ScoreMethod, terms: readonly Term[], divisor: string): Reading {
  const { priority } = subject.own;
  const score = priority?.[name] ?? null;
  const inputs = terms.map(([label, value, say = sayNumber]): ExplainedInput | null =>
    value === null ? null : input(subject, label, say(value)),
  );
  if (score === null) {
    const missing = terms.filter(([, value]) => value === null).map(([label]) => label.toLowerCase());
    const why = missing.length > 0 ? `Not scored yet: ${sayList(missing)}.` : `Its ${divisor} is 0.`;
    return unavailable(why, inputs);
  }
  const parts = terms.map(([label, value, say = sayNumber]) => `${label.toLowerCase()} ${say(value ?? 0)}`);
  const rank = priority?.ranks[name] ?? null;
  const place = rank === null ? "" : ` That is place ${sayNumber(rank)} among the projects.`;
  return reading(sayNumber(score), `It comes from ${sayList(parts)}.${place}`, inputs);
}
