import type { Look } from "../lens.ts";

/** How far the axis is spread; `fit` follows the span of the plan. */
export const scaleChoices = [
  { value: "fit", label: "Fit" },
  { value: "week", label: "Weeks" },
  { value: "month", label: "Months" },
  { value: "quarter", label: "Quarters" },
  { value: "year", label: "Years" },
] as const;

/** What makes a lane. */
export const laneChoices = [
  { value: "part", label: "Program part" },
  { value: "team", label: "Team" },
  { value: "goal", label: "Goal" },
  { value: "stage", label: "Stage" },
  { value: "owner", label: "Owner" },
  { value: "none", label: "No lanes" },
] as const;

export type ScaleChoice = (typeof scaleChoices)[number]["value"];
export type LaneChoice = (typeof laneChoices)[number]["value"];

/** The extras that can be shown or left out, each `on` or `off` under its own name. */
export const extraChoices = [
  { value: "baseline", label: "Baseline" },
  { value: "likely", label: "P80 finish" },
  { value: "float", label: "Float" },
  { value: "strips", label: "Capacity and spend" },
] as const;

export type ExtraChoice = (typeof extraChoices)[number]["value"];

/** The choices a person starts with. */
export const roadmapLook: Look = {
  scale: "fit",
  lanes: "part",
  baseline: "on",
  likely: "on",
  float: "off",
  strips: "on",
};

/** The chosen scale; anything unknown, as from another version, is `fit`. */
export function scaleOf(look: Look): ScaleChoice {
  return scaleChoices.find(({ value }) => value === look.scale)?.value ?? "fit";
}

/** What the lanes stand for; anything unknown is the part of the program. */
export function lanesOf(look: Look): LaneChoice {
  return laneChoices.find(({ value }) => value === look.lanes)?.value ?? "part";
}

/** Whether an extra is shown. */
export function isShown(look: Look, extra: ExtraChoice): boolean {
  return (look[extra] ?? roadmapLook[extra]) === "on";
}
