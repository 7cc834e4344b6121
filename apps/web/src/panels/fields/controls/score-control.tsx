import { Minus, Plus } from "lucide-react";
import css from "../field.module.css";
import type { ControlProps } from "../field-props.ts";
import notices from "../notices.module.css";
import { useShareEditing } from "../use-editing.ts";
import { useRefusal } from "../use-refusal.ts";
import controls from "./controls.module.css";
import { LineControl } from "./line-control.tsx";
import { scoreSteps, stepScore } from "./score-steps.ts";

/** A step on a scale: buttons for a short one, a number with two small buttons for a long one. */
export function ScoreControl(props: ControlProps) {
  const { name, field, value, target, readOnly, mixed = false, labelId, controlId } = props;
  const [problem, report] = useRefusal();
  const share = useShareEditing(target.id, name);
  const steps = scoreSteps(field);
  const nudge = (by: 1 | -1) => report(target.set(name, stepScore(field, mixed ? null : value, by)));
  return (
    <>
      {steps ? (
        <fieldset aria-labelledby={labelId} className={controls.segments} id={controlId} {...share}>
          {steps.map((step) => (
            <button
              key={step}
              type="button"
              className={controls.step}
              disabled={readOnly}
              aria-pressed={!mixed && value === step}
              title={value === step ? "Clear" : undefined}
              onClick={() => report(target.set(name, !mixed && value === step ? null : step))}
            >
              {step}
            </button>
          ))}
        </fieldset>
      ) : (
        <span className={controls.stepper}>
          <LineControl {...props} />
          <button
            type="button"
            className={css.iconButton}
            aria-label={`${field.label}: one less`}
            disabled={readOnly}
            onClick={() => nudge(-1)}
          >
            <Minus size={14} aria-hidden />
          </button>
          <button
            type="button"
            className={css.iconButton}
            aria-label={`${field.label}: one more`}
            disabled={readOnly}
            onClick={() => nudge(1)}
          >
            <Plus size={14} aria-hidden />
          </button>
        </span>
      )}
      {problem && (
        <p role="alert" className={notices.problem}>
          {problem}
        </p>
      )}
    </>
  );
}
