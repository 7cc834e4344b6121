import { type BoardMeta, type ItemOf, itemKinds } from "@throughline/model";
import { oncePerInput } from "../once-per-input.ts";
import { fundingOf } from "./funding-of.ts";

type Project = ItemOf<"project">;

/** One score along an edge of the matrix. */
export interface Axis {
  readonly field: "businessValue" | "jobSize" | "impact" | "effort";
  readonly label: string;
  /** The lowest and highest score that has a place, and what scores are snapped to. */
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export interface MatrixAxes {
  /** Upwards. */
  readonly value: Axis;
  /** To the right. */
  readonly effort: Axis;
}

const fields = itemKinds.project.fields;

/** Value against effort in the terms of the board's method: RICE has its own, all others take those of WSJF. */
export const matrixAxes = oncePerInput((input): MatrixAxes => {
  if (input.meta.scoreMethod !== "rice") {
    return { value: wholeScale("businessValue"), effort: wholeScale("jobSize") };
  }
  const { ranked } = fundingOf(input);
  const most = ranked.rows.reduce((max, { project }) => Math.max(max, project.effort ?? 0), 0);
  return {
    value: { field: "impact", label: fields.impact.label, min: 0.25, max: 3, step: 0.25 },
    effort: { field: "effort", label: "Person-months", ...roundScale(most) },
  };
});

function wholeScale(field: "businessValue" | "jobSize"): Axis {
  return { field, label: fields[field].label, min: 1, max: fields[field].max ?? 20, step: 1 };
}

/** Some twenty steps of a round size up to the largest effort. */
function roundScale(most: number): Pick<Axis, "min" | "max" | "step"> {
  let step = 1;
  while (step * 24 < most && step < 1e12) step *= step.toString().startsWith("2") ? 2.5 : 2;
  return { min: step, max: Math.max(12, Math.ceil(most / step)) * step, step };
}

/** Both scores of a project; null while one of them is missing, and when it lies off the plane. */
export function scoresOf(project: Project, { value, effort }: MatrixAxes): readonly [number, number] | null {
  const [up, right] = [project[value.field], project[effort.field]];
  return up === null || right === null ? null : [up, right];
}

/** What the matrix takes its scores from, in words. */
export function sayAxes(method: BoardMeta["scoreMethod"]): string {
  return method === "rice" ? "Impact against effort" : "Business value against job size";
}
