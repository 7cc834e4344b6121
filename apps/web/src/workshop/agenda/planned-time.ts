import type { Step } from "@throughline/model";
import { type RoomNow, timeLeft } from "../run/room-now.ts";

const MINUTE = 60_000;

/** The planned length of an agenda in minutes. */
export function totalMinutes(steps: readonly Pick<Step, "minutes">[]): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}

/**
 * When the agenda ends if all goes as planned from now on, by the server's clock: what is left of the step under way
 * and the steps after it, or the whole agenda while none is. A step that runs over takes no time back.
 */
export function plannedEnd(
  { steps, step, current }: Pick<RoomNow, "steps" | "step" | "current">,
  now: number,
) {
  if (!step || !current) return now + totalMinutes(steps) * MINUTE;
  const after = steps.slice(steps.findIndex(({ key }) => key === step.key) + 1);
  return now + Math.max(0, timeLeft(current, now)) + totalMinutes(after) * MINUTE;
}

/** A moment as the time of day people here read it. */
export function showClock(moment: number): string {
  return new Date(moment).toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" });
}
