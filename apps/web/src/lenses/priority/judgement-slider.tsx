import { useState } from "react";
import css from "./judge-criteria.module.css";

/** Steps to each side of “equally”. */
const STEPS = 8;

interface JudgementSliderProps {
  readonly first: string;
  readonly second: string;
  /** How many times as much the first counts, 1/9 to 9; null when nobody has said. */
  readonly value: number | null;
  readonly disabled: boolean;
  onJudge(value: number): void;
}

/** One question: which of two counts more, from 9 times the one over equally to 9 times the other. */
export function JudgementSlider({ first, second, value, disabled, onJudge }: JudgementSliderProps) {
  const [held, setHeld] = useState<number | null>(null);
  const step = held ?? (value === null ? 0 : stepOf(value));
  const settle = () => {
    if (held !== null) onJudge(ratioOf(held));
    setHeld(null);
  };
  // “The same” is an answer too, though the thumb stands there before anyone has said it.
  const confirm = () => {
    if (held === null && value === null && !disabled) onJudge(1);
    else settle();
  };
  const words = value === null && held === null ? "not judged yet" : sayStep(first, second, step);
  return (
    <div className={css.question}>
      <div className={css.sides} aria-hidden>
        <b data-on={step < 0 || undefined}>{first}</b>
        <span>{words}</span>
        <b data-on={step > 0 || undefined}>{second}</b>
      </div>
      <input
        type="range"
        min={-STEPS}
        max={STEPS}
        step={1}
        value={step}
        disabled={disabled}
        aria-label={`${first} against ${second}`}
        aria-valuetext={words}
        onChange={(event) => setHeld(Number(event.currentTarget.value))}
        onPointerUp={confirm}
        onKeyUp={({ key }) => (key === "Enter" || key === " " ? confirm() : settle())}
        onBlur={settle}
      />
    </div>
  );
}

/** Left of the middle the first counts more. */
function ratioOf(step: number): number {
  return step <= 0 ? 1 - step : 1 / (1 + step);
}

function stepOf(ratio: number): number {
  const step = ratio >= 1 ? 1 - Math.round(ratio) : Math.round(1 / ratio) - 1;
  return Math.max(-STEPS, Math.min(STEPS, step));
}

function sayStep(first: string, second: string, step: number): string {
  if (step === 0) return "count the same";
  return `${step < 0 ? first : second} counts ${Math.abs(step) + 1} times as much`;
}
