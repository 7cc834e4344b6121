import type { ThreePoint } from "@throughline/engine";
import { useId, useState } from "react";
import { formatNumber, parseDays } from "../../panels/fields/parse-number.ts";
import { sayExpected, sayPoint } from "./adoption-of.ts";
import { checkPoints } from "./check-points.ts";
import css from "./estimates.module.css";
import type { Typed } from "./own-estimates.ts";

interface Props {
  /** The object, for those who hear the control and do not see what stands above it. */
  readonly name: string;
  readonly value: ThreePoint | null;
  /** What was typed and is no estimate yet. */
  readonly typed: Typed | undefined;
  onPoint(point: ThreePoint | null): void;
  onTyped(texts: Typed): void;
}

const LABELS = ["At best", "Most likely", "At worst"] as const;
const NOTHING: Typed = ["", "", ""];

/** Three points of a duration in working days; an estimate once all three are there and rise. */
export function PointsInput({ name, value, typed, onPoint, onTyped }: Props) {
  const id = useId();
  const [texts, setTexts] = useState<Typed | null>(null);
  const [isTyping, setTyping] = useState(false);
  const shown = texts ?? typed ?? textsOf(value);
  const read = readPoint(shown);
  const change = (at: number, text: string) => {
    const next: Typed = [at === 0 ? text : shown[0], at === 1 ? text : shown[1], at === 2 ? text : shown[2]];
    setTexts(next);
    setTyping(true);
    const result = readPoint(next);
    if (result.point) onPoint(result.point);
    else if (next.every((one) => one.trim() === "")) onPoint(null);
    else onTyped(next);
  };
  // “2” on the way to “20” is no mistake yet.
  const problem = isTyping ? null : read.problem;
  // What was said counts until another estimate is whole.
  const stands = value && !read.point ? ` What counts is still ${sayPoint(value)}.` : "";
  return (
    <fieldset
      className={css.points}
      aria-describedby={`${id}-note`}
      onKeyDown={(event) => event.key === "Enter" && setTyping(false)}
      onBlur={(event) => {
        setTyping(false);
        if (!event.currentTarget.contains(event.relatedTarget) && read.point) setTexts(null);
      }}
    >
      <legend>
        <span className="visually-hidden">{name}: </span>
        Working days
      </legend>
      {LABELS.map((label, at) => (
        <div key={label} className={css.point}>
          <label htmlFor={`${id}-${at}`}>{label}</label>
          <input
            id={`${id}-${at}`}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={shown[at]}
            aria-invalid={read.wrong?.includes(at) ?? false}
            onChange={(event) => change(at, event.target.value)}
          />
        </div>
      ))}
      <p id={`${id}-note`} className={problem ? css.problem : css.hint} role="status">
        {problem ?? (read.point ? `Expected: ${sayExpected(read.point)}` : HINT)}
        {stands}
      </p>
    </fieldset>
  );
}

const HINT = "Three numbers make an estimate; 3w is three weeks.";

interface ReadPoint {
  readonly point: ThreePoint | null;
  /** Why it is none, as a sentence; null while something is only missing. */
  readonly problem: string | null;
  /** Which of the three do not fit. */
  readonly wrong?: readonly number[];
}

function readPoint(texts: Typed): ReadPoint {
  const days = texts.map((text) => (text.trim() === "" ? null : parseDays(text)));
  const unread = days.flatMap((each, at) => (each === undefined ? [at] : []));
  const first = unread[0];
  if (first !== undefined) {
    const text = (texts[first] ?? "").slice(0, 40);
    return {
      point: null,
      problem: `“${text}” is not a number of days. Write it as 12 or 3w.`,
      wrong: unread,
    };
  }
  const [optimistic, likely, pessimistic] = days;
  const low = optimistic ?? likely ?? pessimistic ?? 0;
  const high = pessimistic ?? likely ?? low;
  // Two that are there may contradict each other before the third is.
  const sofar = { optimistic: low, likely: likely ?? low, pessimistic: high };
  const problem = checkPoints(sofar);
  if (problem) return { point: null, problem, wrong: [0, 1, 2].filter((at) => days[at] !== null) };
  const isWhole = days.every((each) => each !== null);
  return { point: isWhole ? sofar : null, problem: null };
}

function textsOf(value: ThreePoint | null): Typed {
  if (!value) return NOTHING;
  return [formatNumber(value.optimistic), formatNumber(value.likely), formatNumber(value.pessimistic)];
}
