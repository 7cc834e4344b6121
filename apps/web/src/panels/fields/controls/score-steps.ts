import type { Field } from "@throughline/model";

/**
 * The steps of a scale that are offered as buttons, or undefined where there are too many and the number is
 * typed. The RICE impact has its own customary steps.
 */
export function scoreSteps({ min, max }: Field<unknown>): readonly number[] | undefined {
  if (min === undefined || max === undefined) return undefined;
  if (min === 0.25 && max === 3) return [0.25, 0.5, 1, 2, 3];
  if (!Number.isInteger(min) || max - min > 6) return undefined;
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

/** The value one step up or down, held within the scale; from nothing it begins at the near end. */
export function stepScore(field: Field<unknown>, value: unknown, by: 1 | -1): number {
  const { min = 0, max = Number.POSITIVE_INFINITY } = field;
  if (typeof value !== "number") return min;
  return Math.min(max, Math.max(min, value + by));
}
