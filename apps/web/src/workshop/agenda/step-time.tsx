import type { Workshop } from "@throughline/model";
import { CirclePause, Clock, Hourglass, type LucideIcon } from "lucide-react";
import { useEffect, useState } from "react";
import { useSession } from "../../session/session-context.ts";
import { timeLeft } from "../run/room-now.ts";
import css from "./step-strip.module.css";
import { showTime, type TimeTone, toneOf, untilNextSecond } from "./step-words.ts";

const ICONS: Readonly<Record<TimeTone, LucideIcon>> = {
  calm: Clock,
  soon: Hourglass,
  over: Hourglass,
  paused: CirclePause,
};

/** Beside the figure, so that its meaning does not hang on its color; what is not needed is left out. */
const WORDS: Readonly<Record<TimeTone, string>> = {
  calm: "left",
  soon: "left",
  over: "over",
  paused: "paused",
};

/** Counts a step down by the server's clock. The only thing that renders each second. */
export function StepTime({ current }: { readonly current: NonNullable<Workshop["current"]> }) {
  const left = useTimeLeft(current);
  const tone = toneOf(left, current.paused !== null);
  const Icon = ICONS[tone];
  return (
    <span className={css.time} data-tone={tone} role="timer">
      <Icon size={14} aria-hidden />
      <span className={css.clock}>{showTime(left)}</span> <span className={css.timeWord}>{WORDS[tone]}</span>
    </span>
  );
}

/** What is left in milliseconds, read anew whenever its seconds change. */
function useTimeLeft(current: NonNullable<Workshop["current"]>): number {
  const { clock } = useSession();
  const [, renderAgain] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      if (current.paused !== null) return;
      timer = setTimeout(tick, untilNextSecond(timeLeft(current, clock.now())));
    };
    const tick = () => {
      clearTimeout(timer);
      renderAgain((count) => count + 1);
      wait();
    };
    wait();
    const stop = clock.subscribe(tick);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [current, clock]);
  return timeLeft(current, clock.now());
}
