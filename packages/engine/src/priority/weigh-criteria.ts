import type { ItemOf } from "@throughline/model";
import { type AhpWeights, ahpWeights } from "./ahp-weights.ts";
import { shareOfScale } from "./criteria-of.ts";
import type { ScoredCriterion } from "./weighted-score.ts";

/** What projects are compared by in pairs (AHP), in the order of the questions. */
export const ahpCriteria = ["businessValue", "timeCriticality", "riskReduction", "strategicFit"] as const;

export type AhpCriterion = (typeof ahpCriteria)[number];

/** The weights of the four criteria, in their order, with what the judgements say of themselves. */
export type CriteriaWeights = Pick<
  AhpWeights,
  "weights" | "consistencyRatio" | "consistent" | "furthest" | "missing"
>;

/** The name under which the board keeps how many times as much the first criterion counts as the second. */
export function judgementKey(first: AhpCriterion, second: AhpCriterion): string {
  return `${first}>${second}`;
}

/**
 * The weights that the board's judgements give the criteria. A pair without a judgement follows from the others;
 * where too few are judged for that, it counts as equal, so that without any all weigh the same.
 */
export function weighCriteria(judgements: Readonly<Record<string, number>>): CriteriaWeights {
  const matrix = readMatrix(judgements);
  const found = ahpWeights(matrix);
  if (found.kind === "weights") return found;
  const equal = ahpWeights(matrix.map((row) => row.map((entry) => entry ?? 1)));
  if (equal.kind !== "weights") throw new Error("Complete judgements above 0 always have weights.");
  const missing = matrix.flat().filter((entry) => entry === null).length / 2;
  return { weights: equal.weights, ...judgeTriple(matrix), missing };
}

/**
 * Whether the judgements agree that leave one criterion out: only three that are compared with each other can go
 * round in a circle then. What nobody judged contradicts nothing.
 */
function judgeTriple(
  matrix: readonly (readonly (number | null)[])[],
): Pick<CriteriaWeights, "consistencyRatio" | "consistent" | "furthest"> {
  for (const left of matrix.keys()) {
    const kept = [...matrix.keys()].filter((row) => row !== left);
    const found = ahpWeights(kept.map((row) => kept.map((column) => matrix[row]?.[column] ?? null)));
    if (found.kind !== "weights") continue;
    const { consistencyRatio, consistent, furthest } = found;
    const back = (place: number) => kept[place] ?? 0;
    const off = furthest && { ...furthest, row: back(furthest.row), column: back(furthest.column) };
    return { consistencyRatio, consistent, furthest: off };
  }
  return { consistencyRatio: 0, consistent: true, furthest: null };
}

/** How many times as much each counts as each other one; of two opposite judgements the one asked for holds. */
function readMatrix(judgements: Readonly<Record<string, number>>): (number | null)[][] {
  const judged = (first: AhpCriterion, second: AhpCriterion) => {
    const value = judgements[judgementKey(first, second)];
    return value === undefined || !(value > 0) || !Number.isFinite(value) ? null : value;
  };
  return ahpCriteria.map((one, row) =>
    ahpCriteria.map((other, column) => {
      if (row === column) return 1;
      const [first, second] = row < column ? [one, other] : [other, one];
      const opposite = judged(second, first);
      const ratio = judged(first, second) ?? (opposite === null ? null : 1 / opposite);
      return ratio === null ? null : row < column ? ratio : 1 / ratio;
    }),
  );
}

/** A project's criteria with the weights of the judgements, each score as a share of its scale. */
export function ahpCriteriaOf(
  project: ItemOf<"project">,
  weights: readonly number[],
): readonly ScoredCriterion[] {
  return ahpCriteria.map((key, at) => shareOfScale(project, key, weights[at] ?? 0));
}
