import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFacts } from "../money/testing/read-facts.ts";
import { aggregateJudgements } from "./aggregate-judgements.ts";
import { type AhpWeights, ahpWeights } from "./ahp-weights.ts";
import { randomIndex } from "./random-index.ts";
import type { JudgementMatrix } from "./read-judgements.ts";

const drinks = readFacts("ahp_saaty_drinks.json");

function weigh(matrix: JudgementMatrix): AhpWeights {
  const result = ahpWeights(matrix);
  if (result.kind !== "weights") throw new Error(result.kind);
  return result;
}

const weight = fc.double({ min: 0.05, max: 9, noNaN: true });
const ratios = fc.array(weight, { minLength: 1, maxLength: 8 });
const consistent = (weights: readonly number[]) => weights.map((a) => weights.map((b) => a / b));
const judgement = fc.constantFrom(1 / 9, 1 / 7, 1 / 5, 1 / 3, 1 / 2, 1, 2, 3, 5, 7, 9);
/** Any reciprocal matrix on Saaty's scale. */
const anyMatrix = fc
  .integer({ min: 2, max: 7 })
  .chain((size) =>
    fc.array(judgement, { minLength: size * size, maxLength: size * size }).map((given) => ({ size, given })),
  )
  .map(({ size, given }): number[][] =>
    Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => {
        if (row === column) return 1;
        const upper = given[Math.min(row, column) * size + Math.max(row, column)] ?? 1;
        return row < column ? upper : 1 / upper;
      }),
    ),
  );

describe.skipIf(drinks === null)("Saaty's drinks (skipped where the oracles are absent)", () => {
  it("E106: gives the published weights and consistency ratio", () => {
    const facts: { matrix: string[][]; expected_weights_3dp: number[]; expected_CR: number } = JSON.parse(
      drinks ?? "{}",
    );
    const read = (text: string) => {
      const [above = 1, below = 1] = text.split("/").map(Number);
      return above / below;
    };
    const result = weigh(facts.matrix.map((row) => row.map(read)));
    expect(result.weights.map((one) => Number(one.toFixed(3)))).toEqual(facts.expected_weights_3dp);
    expect(result.consistencyRatio).toBeCloseTo(facts.expected_CR, 3);
    expect(result.lambdaMax).toBeCloseTo(7.1766, 3);
    expect(result.consistent).toBe(true);
  });
});

describe("weights from pairwise judgements", () => {
  it("E106: a consistent matrix gives its weights back, with the ratio 0 and nothing to look at again", () => {
    fc.assert(
      fc.property(ratios, (given) => {
        const sum = given.reduce((all, one) => all + one, 0);
        const result = weigh(consistent(given));
        result.weights.forEach((one, at) => {
          expect(one).toBeCloseTo((given[at] ?? 0) / sum, 10);
        });
        expect(result.consistencyRatio).toBeCloseTo(0, 10);
        expect(result.furthest).toBeNull();
      }),
    );
  });

  it("E106: weights sum to 1 and solve the eigenvalue equation, whatever was judged", () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        const { weights, lambdaMax, consistencyRatio } = weigh(matrix);
        expect(weights.reduce((all, one) => all + one, 0)).toBeCloseTo(1, 12);
        matrix.forEach((row, at) => {
          const grown = row.reduce((all, one, column) => all + one * (weights[column] ?? 0), 0);
          expect(grown).toBeCloseTo(lambdaMax * (weights[at] ?? 0), 8);
        });
        expect(lambdaMax).toBeGreaterThanOrEqual(matrix.length);
        expect(consistencyRatio).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("E106: the order of the things changes nothing but the order of the weights", () => {
    fc.assert(
      fc.property(anyMatrix, fc.nat({ max: 6 }), (matrix, turn) => {
        const order = matrix.map((_, at) => (at + turn) % matrix.length);
        const turned = order.map((row) => order.map((column) => matrix[row]?.[column] ?? 1));
        const [before, after] = [weigh(matrix), weigh(turned)];
        expect(after.lambdaMax).toBeCloseTo(before.lambdaMax, 10);
        order.forEach((old, at) => {
          expect(after.weights[at]).toBeCloseTo(before.weights[old] ?? Number.NaN, 10);
        });
      }),
    );
  });

  it("E107: names the one judgement that contradicts all others, and what they imply", () => {
    const matrix = consistent([8, 4, 2, 1]).map((row) => row.slice());
    (matrix[0] as number[])[3] = 1 / 9;
    (matrix[3] as number[])[0] = 9;
    const { furthest, consistent: isConsistent } = weigh(matrix);
    expect(isConsistent).toBe(false);
    expect(furthest).toMatchObject({ row: 0, column: 3, given: 1 / 9 });
    expect(furthest?.suggested).toBeCloseTo(8, 9);
    expect(furthest?.implied).toBeGreaterThan(1 / 9);
    expect(furthest?.implied).toBeLessThan(8);
  });

  it("E108: missing judgements follow from the others where those agree", () => {
    fc.assert(
      fc.property(fc.array(weight, { minLength: 3, maxLength: 7 }), (given) => {
        // Only each thing against the next: the least that hangs together.
        const chain = consistent(given).map((row, at) =>
          row.map((one, column) => (column === at + 1 ? one : null)),
        );
        const result = weigh(chain);
        const sum = given.reduce((all, one) => all + one, 0);
        result.weights.forEach((one, at) => {
          expect(one).toBeCloseTo((given[at] ?? 0) / sum, 6);
        });
        expect(result.consistencyRatio).toBe(0);
        expect(result.missing).toBe(((given.length - 1) * (given.length - 2)) / 2);
      }),
    );
  });

  it("E108: a gap gives what its own weights' ratio in the gap would give (Harker)", () => {
    fc.assert(
      fc.property(
        anyMatrix.filter((one) => one.length > 3),
        (matrix) => {
          const gapped: (number | null)[][] = matrix.map((row) => row.slice());
          (gapped[0] as (number | null)[])[2] = null;
          (gapped[2] as (number | null)[])[0] = null;
          const result = weigh(gapped);
          const ratio = (result.weights[0] ?? 0) / (result.weights[2] ?? 1);
          (gapped[0] as (number | null)[])[2] = ratio;
          (gapped[2] as (number | null)[])[0] = 1 / ratio;
          const filled = weigh(gapped);
          expect(filled.lambdaMax).toBeCloseTo(result.lambdaMax, 8);
          filled.weights.forEach((one, at) => {
            expect(one).toBeCloseTo(result.weights[at] ?? Number.NaN, 8);
          });
        },
      ),
    );
  });

  it("E108: things that no judgement joins are named", () => {
    expect(
      ahpWeights([
        [1, 2, null],
        [0.5, 1, null],
        [null, null, 1],
      ]),
    ).toEqual({ kind: "unconnected", apart: [2] });
  });

  it("E105: refuses what is no reciprocal matrix, and says where", () => {
    expect(ahpWeights([])).toMatchObject({ kind: "refused", reason: "empty" });
    expect(ahpWeights([[1, 2]])).toMatchObject({ kind: "refused", reason: "not-square", row: 0 });
    expect(
      ahpWeights([
        [1, -2],
        [-0.5, 1],
      ]),
    ).toMatchObject({ reason: "not-positive", row: 0, column: 1 });
    expect(
      ahpWeights([
        [1, Number.NaN],
        [1, 1],
      ]),
    ).toMatchObject({ reason: "not-positive", row: 0, column: 1 });
    expect(
      ahpWeights([
        [1, 3],
        [3, 1],
      ]),
    ).toMatchObject({ reason: "not-reciprocal", row: 0, column: 1 });
    expect(
      ahpWeights([
        [2, 1],
        [1, 1],
      ]),
    ).toMatchObject({ reason: "not-reciprocal", row: 0, column: 0 });
  });

  it("E105: a third typed as 0.33 is a third, and one entry of a pair is enough", () => {
    expect(
      weigh([
        [1, 0.33],
        [3, 1],
      ]).weights[0],
    ).toBeCloseTo(0.25, 12);
    expect(
      weigh([
        [1, null],
        [3, null],
      ]).weights,
    ).toEqual(
      weigh([
        [1, 1 / 3],
        [3, 1],
      ]).weights,
    );
    expect(weigh([[1]]).weights).toEqual([1]);
  });

  it("E106: the random index is Saaty's, and goes on without a jump", () => {
    expect([1, 2, 3, 7, 9, 15].map((size) => randomIndex(size))).toEqual([0, 0, 0.52, 1.35, 1.45, 1.59]);
    expect(randomIndex(16)).toBeGreaterThan(1.59 - 0.02);
    expect(randomIndex(16)).toBeLessThan(randomIndex(40));
  });

  it("E109: a group's judgements stay reciprocal and do not depend on who came first", () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        const doubled = matrix.map((row) => row.map((one) => one * one));
        const group = aggregateJudgements([matrix, doubled]);
        expect(aggregateJudgements([doubled, matrix])).toEqual(group);
        matrix.forEach((row, at) => {
          row.forEach((one, column) => {
            expect(group[at]?.[column]).toBeCloseTo(one ** 1.5, 9);
          });
        });
      }),
    );
    expect(
      aggregateJudgements([
        [
          [1, null],
          [null, 1],
        ],
        [
          [1, 4],
          [0.25, 1],
        ],
      ])[0],
    ).toEqual([1, 4]);
    expect(aggregateJudgements([])).toEqual([]);
  });
});
