import { geometricMean } from "./aggregate-scores.ts";
import type { JudgementMatrix } from "./read-judgements.ts";

/**
 * The judgements of a group: for each pair the geometric mean of those who judged it, which alone keeps a:b and
 * b:a reciprocal (Aczél and Saaty, 1983); null where nobody did. The caller hands over matrices of one size with
 * positive entries, as `readJudgements` gives them; the order of the people is of no effect.
 */
export function aggregateJudgements(matrices: readonly JudgementMatrix[]): JudgementMatrix {
  const first = matrices[0] ?? [];
  return first.map((entries, row) =>
    entries.map((_, column) => {
      const judged = matrices
        .map((matrix) => matrix[row]?.[column] ?? null)
        .filter((entry) => entry !== null)
        .sort((a, b) => a - b);
      return judged.length === 0 ? null : geometricMean(judged);
    }),
  );
}
