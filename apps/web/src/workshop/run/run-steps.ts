import { setWorkshop } from "@throughline/board";
import type { BoardSession } from "../../session/session-context.ts";
import { readRoom, timeLeft } from "./room-now.ts";

type Runner = Pick<BoardSession, "talk" | "liveTalk" | "clock">;

const MINUTE = 60_000;
/** So long after a step began, in milliseconds, another press of “next” is most likely meant for the same one. */
const BREATH = 800;
const NO_STEP = { step: "", since: 0, length: 0, paused: null, activity: "" };

/** Begins a step for everyone, with its whole time; an activity that was open stays what everyone is in. */
export function goToStep({ talk, liveTalk, clock }: Runner, key: string): void {
  const { steps, current } = readRoom(liveTalk);
  const step = steps.find((each) => each.key === key);
  if (!step) return;
  setWorkshop(talk, "current", {
    ...(current ?? NO_STEP),
    step: key,
    since: Math.round(clock.now()),
    length: step.minutes * MINUTE,
    paused: null,
  });
}

/**
 * Begins the step after the one under way, or the first. Right after a step began it does nothing: two facilitators
 * who press at once, or one who presses twice, go on by one step. Returns whether a step began.
 */
export function goToNextStep(runner: Runner): boolean {
  return goBeside(runner, 1);
}

/** Begins the step before the one under way again; the same right after a step began. */
export function goToPreviousStep(runner: Runner): boolean {
  return goBeside(runner, -1);
}

/** Adds minutes to the step under way, or takes some off; a step never ends before now. */
export function extendStep({ talk, liveTalk, clock }: Runner, minutes: number): void {
  const { current } = readRoom(liveTalk);
  if (!current) return;
  const now = Math.round(clock.now());
  // Past its end, what is added counts from now: two more minutes are two more minutes.
  const lost = Math.max(0, -timeLeft(current, now));
  const least = (current.paused ?? now) - current.since;
  setWorkshop(talk, "current", {
    ...current,
    length: Math.max(least, current.length + lost + minutes * MINUTE),
  });
}

/** Stops the time of the step under way. */
export function pauseStep({ talk, liveTalk, clock }: Runner): void {
  const { current } = readRoom(liveTalk);
  if (!current || current.paused !== null) return;
  setWorkshop(talk, "current", { ...current, paused: Math.round(clock.now()) });
}

/** Lets the time go on from where it was stopped. */
export function resumeStep({ talk, liveTalk, clock }: Runner): void {
  const { current } = readRoom(liveTalk);
  if (current?.paused == null) return;
  const gone = current.paused - current.since;
  setWorkshop(talk, "current", { ...current, since: Math.round(clock.now()) - gone, paused: null });
}

function goBeside(runner: Runner, by: 1 | -1): boolean {
  const { steps, current } = readRoom(runner.liveTalk);
  const isFresh = current?.paused === null && Math.abs(runner.clock.now() - current.since) < BREATH;
  const at = steps.findIndex(({ key }) => key === current?.step);
  const next = steps[at + by];
  if (!next || (isFresh && at >= 0)) return false;
  goToStep(runner, next.key);
  return true;
}
