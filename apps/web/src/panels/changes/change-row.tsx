import type { Consequence } from "@throughline/engine";
import { ArrowRight, CircleDot, type LucideIcon, TrendingDown, TrendingUp } from "lucide-react";
import css from "./changes.module.css";
import { sayValues } from "./say-values.ts";

const TONES: Readonly<Record<Consequence["tone"], { readonly word: string; readonly Icon: LucideIcon }>> = {
  better: { word: "Better", Icon: TrendingUp },
  worse: { word: "Worse", Icon: TrendingDown },
  neutral: { word: "Different", Icon: CircleDot },
};

/** One change: whether it is for better or worse, what moved, from what to what. */
export function ChangeRow({
  change,
  currency,
  onJump,
}: {
  readonly change: Consequence;
  readonly currency: string;
  /** Absent where there is nothing on the board to go to. */
  readonly onJump?: (() => void) | undefined;
}) {
  const { word, Icon } = TONES[change.tone];
  const values = sayValues(change, currency);
  const content = (
    <>
      <Icon size={15} aria-hidden />
      <span className={css.text}>
        <span className="visually-hidden">
          {onJump && "Show on the board: "}
          {word}.{" "}
        </span>
        <span>{change.sentence}</span>
        {values && (
          <span className={css.values}>
            <span className={css.before}>{values.before}</span>
            <ArrowRight size={12} role="img" aria-label="to" />
            <span className={css.after}>{values.after}</span>
            <span className={css.tone} aria-hidden>
              {word}
            </span>
          </span>
        )}
      </span>
    </>
  );
  return (
    <li className={css.change} data-tone={change.tone}>
      {onJump ? (
        <button type="button" className={css.line} title="Show on the board" onClick={onJump}>
          {content}
        </button>
      ) : (
        <div className={css.line}>{content}</div>
      )}
    </li>
  );
}
