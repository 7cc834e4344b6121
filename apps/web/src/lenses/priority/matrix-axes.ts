import { type ItemOf, itemKinds } from "@throughline/model";
import { oncePerInput } from "../once-per-input.ts";
import { fundingOf } from "./funding-of.ts";

type Project = ItemOf<"project">;

/** One score along an edge of the matrix. Its stops stand equally far apart, for that is how people score. */
export interface Axis {
  readonly field: "businessValue" | "jobSize" | "impact" | "effort";
  readonly label: string;
  /** The scores that have a name at the edge, rising; all others lie between two of them. */
  readonly stops: readonly number[];
  /** What scores are snapped to; null snaps to the stops. */
  readonly step: number | null;
  /** How many of the stops count as low. */
  readonly low: number;
}

export interface MatrixAxes {
  /** Upwards. */
  readonly value: Axis;
  /** To the right. */
  readonly effort: Axis;
}

const fields = itemKinds.project.fields;
/** The scale that WSJF is scored on. */
const RELATIVE = [1, 2, 3, 5, 8, 13, 20] as const;
const LOW = 4;

/** Value against effort in the terms of the board's method: RICE has its own, all others take those of WSJF. */
export const matrixAxes = oncePerInput((input): MatrixAxes => {
  if (input.meta.scoreMethod !== "rice") {
    return { value: relative("businessValue"), effort: relative("jobSize") };
  }
  const most = fundingOf(input).ranked.rows.reduce(
    (max, { project }) => Math.max(max, project.effort ?? 0),
    0,
  );
  let unit = 1;
  while (unit * 20 < most && unit < 1e12) unit *= 2;
  return {
    value: { field: "impact", label: fields.impact.label, stops: [0.25, 0.5, 1, 2, 3], step: null, low: 3 },
    effort: {
      ...{ field: "effort", label: "Person-months", step: unit, low: LOW },
      stops: RELATIVE.map((stop) => stop * unit),
    },
  };
});

function relative(field: "businessValue" | "jobSize"): Axis {
  return { field, label: fields[field].label, stops: RELATIVE, step: 1, low: LOW };
}

/** Both scores of a project, upwards and to the right; null while one of them is missing. */
export function scoresOf(project: Project, { value, effort }: MatrixAxes): readonly [number, number] | null {
  const [up, right] = [project[value.field], project[effort.field]];
  return up === null || right === null ? null : [up, right];
}

/** Where a score lies on its axis, 0 to 1; those beyond an end stand at it. */
export function shareOf({ stops }: Axis, score: number): number {
  const above = stops.findIndex((stop) => stop >= score);
  if (above <= 0) return (above === 0 ? 0.5 : stops.length - 0.5) / stops.length;
  const [low, high] = [stops[above - 1] ?? 0, stops[above] ?? 0];
  return (above - 0.5 + (score - low) / (high - low)) / stops.length;
}

/** The score at a share of an axis, snapped. */
export function scoreAt({ stops, step }: Axis, share: number): number {
  const at = Math.min(stops.length - 1, Math.max(0, share * stops.length - 0.5));
  if (step === null) return stops[Math.round(at)] ?? 0;
  const [low, high] = [stops[Math.floor(at)] ?? 0, stops[Math.ceil(at)] ?? 0];
  return Math.round((low + (high - low) * (at - Math.floor(at))) / step) * step;
}

/** The score some steps further up or down the axis, held at its ends. */
export function scoreBeyond({ stops, step }: Axis, score: number, by: number): number {
  const [min, max] = [stops[0] ?? 0, stops.at(-1) ?? 0];
  if (step !== null) return Math.min(max, Math.max(min, score + by * step));
  const near = stops.findLastIndex((stop) => stop <= score);
  return stops[Math.min(stops.length - 1, Math.max(0, near + by))] ?? score;
}
