import type { ActivityKind, Step, StepRight } from "@throughline/model";
import { CircleDot, Eye, Lightbulb, type LucideIcon, Pencil } from "lucide-react";

const SECOND = 1_000;
const MINUTE = 60_000;

/** What is asked of participants in a step: one word, its sign, and the same said to them. */
export const askOf: Readonly<
  Record<StepRight, { readonly word: string; readonly Icon: LucideIcon; readonly means: string }>
> = {
  look: { word: "Look", Icon: Eye, means: "Look and listen" },
  propose: { word: "Propose", Icon: Lightbulb, means: "Write what you propose" },
  vote: { word: "Vote", Icon: CircleDot, means: "Vote and estimate" },
  edit: { word: "Edit", Icon: Pencil, means: "Work on the plan" },
};

const TASKS: Readonly<Record<ActivityKind, string>> = {
  proposals: "Write what you propose.",
  dots: "Place your dots.",
  scores: "Give your scores.",
  durations: "Estimate how long the work takes.",
};

/** How the time of a step looks: as it should be, in its last minute, over, or stopped. */
export type TimeTone = "calm" | "soon" | "over" | "paused";

/** Time left as `m:ss`; what it runs over with a plus. `left` in milliseconds, negative when over. */
export function showTime(left: number): string {
  const seconds = left > 0 ? Math.ceil(left / SECOND) : Math.floor(-left / SECOND);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return left > 0 || seconds === 0 ? text : `+${text}`;
}

/** The tone of what is left, in milliseconds. */
export function toneOf(left: number, isPaused: boolean): TimeTone {
  if (isPaused) return "paused";
  if (left <= 0) return "over";
  return left <= MINUTE ? "soon" : "calm";
}

/** Milliseconds until `showTime` says something else. */
export function untilNextSecond(left: number): number {
  const rest = ((left % SECOND) + SECOND) % SECOND;
  return rest === 0 ? SECOND : rest;
}

/** Whole minutes in words; less than one says so. */
export function sayMinutes(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE);
  if (minutes < 1) return "Less than a minute";
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}

/** A length of several steps: “45 min”, “1 h 20 min”. `minutes` at least 0. */
export function sayLength(minutes: number): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** What participants do in a step, as a sentence. */
export function sayTask({ may, activity }: Pick<Step, "may" | "activity">): string {
  if (activity && may !== "look" && may !== "edit") return TASKS[activity.kind];
  return `${askOf[may].means}.`;
}

/**
 * What is said when a step begins, or to someone who comes in the middle of it: “Step 3 of 7: Vote. 10 minutes. Place
 * your dots.” `left` and `length` in milliseconds.
 */
export function sayBegin(
  steps: readonly Step[],
  step: Step,
  { left, length }: { readonly left: number; readonly length: number },
): string {
  const place = `Step ${placeOf(steps, step)} of ${steps.length}: ${titleOf(step)}.`;
  const isFresh = length - left < 5 * SECOND;
  const time = left <= 0 ? "Time is up." : isFresh ? `${sayMinutes(length)}.` : `${sayMinutes(left)} left.`;
  return `${place} ${time} ${sayTask(step)}`;
}

/** The place of a step in its agenda, from 1. */
export function placeOf(steps: readonly Step[], { key }: Pick<Step, "key">): number {
  return steps.findIndex((each) => each.key === key) + 1;
}

/** The title of a step; one without is called so. */
export function titleOf({ title }: Pick<Step, "title">): string {
  return title.trim() || "Untitled step";
}
