import type { ExplainedInput, Explanation } from "@throughline/engine";
import { ArrowLeft, ArrowRight, X } from "lucide-react";
import { useEffect, useRef } from "react";
import css from "./explanation.module.css";

interface ExplanationBodyProps {
  readonly explanation: Explanation;
  /** The title of the explanation before this one; null for the first. */
  readonly before: string | null;
  onBack(): void;
  onJump(input: ExplainedInput): void;
  onClose(): void;
}

/** Where a figure comes from, one to a question: its value, the sentence, the inputs with ways to them, and the formula. */
export function ExplanationBody({ explanation, before, onBack, onJump, onClose }: ExplanationBodyProps) {
  const { title, value, sentence, formula, source, inputs } = explanation;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone, so the focus goes to what it led to.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <div className={css.top}>
        {before !== null && (
          <button
            type="button"
            className={css.icon}
            aria-label={`Back to ${before}`}
            title={`Back to ${before}`}
            onClick={onBack}
          >
            <ArrowLeft size={16} aria-hidden />
          </button>
        )}
        <h3 ref={heading} tabIndex={-1} data-autofocus className={css.title}>
          {title}
        </h3>
        <button
          type="button"
          className={css.icon}
          aria-label="Close explanation"
          title="Close (Esc)"
          onClick={onClose}
        >
          <X size={16} aria-hidden />
        </button>
      </div>
      <div className={css.body}>
        <p className={css.value}>{value}</p>
        <p className={css.sentence}>{sentence}</p>
        {inputs.length > 0 && (
          <>
            <h4 className={css.small}>From</h4>
            <ul className={css.inputs}>
              {inputs.map((input, index) => (
                <li key={`${index} ${input.label}`}>
                  <Input input={input} onJump={onJump} />
                </li>
              ))}
            </ul>
          </>
        )}
        <h4 className={css.small}>How it is computed</h4>
        <p className={css.formula}>{formula}</p>
        <p className={css.source}>{source}</p>
      </div>
    </>
  );
}

/** One input; a way to the card or arrow where it stands on one. */
function Input({ input, onJump }: { readonly input: ExplainedInput; onJump(input: ExplainedInput): void }) {
  const words = (
    <>
      <span className={css.label}>{input.label}</span>
      <span className={css.given}>{input.value}</span>
    </>
  );
  if (input.item === null && input.link === null) return <div className={css.input}>{words}</div>;
  return (
    <button type="button" className={css.input} title="Show on the board" onClick={() => onJump(input)}>
      {words}
      <ArrowRight size={14} aria-hidden />
    </button>
  );
}
