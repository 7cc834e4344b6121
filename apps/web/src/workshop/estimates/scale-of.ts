import { nearestStep } from "@throughline/engine";
import type { Field } from "@throughline/model";
import { showDays, showNumber, showShare } from "../../canvas/cards/format-figure.ts";
import { scoreSteps } from "../../panels/fields/controls/score-steps.ts";

/** How one field is estimated: what people choose among, how it is measured, said and rounded. */
export interface EstimateScale {
  /** Offered as buttons; empty where the number is typed. */
  readonly choices: readonly number[];
  /** Whether a number may be typed as well. */
  readonly isTyped: boolean;
  /** Steps that the statistics measure by, rising; null where any number can be said. */
  readonly steps: readonly number[] | null;
  say(value: number): string;
  /** The nearest value that suits the field. */
  round(value: number): number;
}

/** Relative sizes, each so much larger than the one before that people can tell them apart. */
const FIBONACCI: readonly number[] = [1, 2, 3, 5, 8, 13, 20];
const PERCENTS: readonly number[] = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

/** The scale on which a field is estimated, by the field's own range. */
export function scaleOf(field: Field<unknown>): EstimateScale {
  if (field.control === "share") {
    return {
      choices: PERCENTS,
      isTyped: true,
      steps: [field.min ?? 0, field.max ?? 1],
      say: showShare,
      round: (value) => Math.round(value * 100) / 100,
    };
  }
  const steps = field.control === "score" ? stepsOf(field) : undefined;
  if (steps)
    return {
      choices: steps,
      isTyped: false,
      steps,
      say: showNumber,
      round: (value) => nearestStep(steps, value),
    };
  const { min, max } = field;
  return {
    choices: [],
    isTyped: true,
    steps: min !== undefined && max !== undefined ? [min, max] : null,
    say: field.control === "days" ? showDays : showNumber,
    round: field.control === "days" ? roundDays : (value) => Number(value.toPrecision(3)),
  };
}

/** Working days as people promise them: halves up to ten days, whole ones beyond. */
export function roundDays(days: number): number {
  const halves = Math.round(days * 2) / 2;
  return halves < 10 ? halves : Math.round(days);
}

function stepsOf(field: Field<unknown>): readonly number[] | undefined {
  return field.min === 1 && field.max === 20 ? FIBONACCI : scoreSteps(field);
}
