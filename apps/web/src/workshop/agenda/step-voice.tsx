import type { Step, Workshop } from "@throughline/model";
import { useEffect, useRef, useState } from "react";
import { useSession } from "../../session/session-context.ts";
import { readRoom, timeLeft } from "../run/room-now.ts";
import { playChime, sound } from "./sound.ts";
import { sayBegin, sayMinutes, titleOf } from "./step-words.ts";

const MINUTE = 60_000;

/** Says to those who do not see the strip what it shows: beginnings, the last minute, the end, and pauses. */
export function StepVoice({
  step,
  current,
}: {
  readonly step: Step;
  readonly current: NonNullable<Workshop["current"]>;
}) {
  const { clock, liveTalk } = useSession();
  const [said, say] = useState("");
  const { key } = step;
  const before = useRef<{ readonly key: string; readonly paused: boolean } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the words of a step is no beginning.
  useEffect(() => {
    const left = timeLeft(current, clock.now());
    const isPaused = current.paused !== null;
    if (before.current?.key !== key)
      say(sayBegin(readRoom(liveTalk).steps, step, { left, length: current.length }));
    else if (isPaused && !before.current.paused) say("The time is stopped.");
    else if (!isPaused && before.current.paused) say(`The time goes on. ${sayMinutes(left)} left.`);
    before.current = { key, paused: isPaused };
    if (isPaused) return;
    const title = () => titleOf(readRoom(liveTalk).step ?? step);
    const timers: ReturnType<typeof setTimeout>[] = [];
    if (left > MINUTE) timers.push(setTimeout(() => say(`${title()}: 1 minute left.`), left - MINUTE));
    if (left > 0) {
      timers.push(
        setTimeout(() => {
          say(`${title()}: time is up.`);
          if (sound.getState().on) playChime();
        }, left),
      );
    }
    return () => {
      for (const timer of timers) clearTimeout(timer);
    };
  }, [key, current, clock]);

  return (
    <span className="visually-hidden" role="status">
      {said}
    </span>
  );
}
