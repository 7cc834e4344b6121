import css from "../field.module.css";
import type { ControlProps } from "../field-props.ts";
import notices from "../notices.module.css";
import { useShareEditing } from "../use-editing.ts";
import { useRefusal } from "../use-refusal.ts";
import controls from "./controls.module.css";

/** One of a closed list: buttons side by side for two or three short words, a list for more. */
export function ChoiceControl({
  name,
  field,
  value,
  target,
  readOnly,
  mixed = false,
  controlId,
  labelId,
}: ControlProps) {
  const [problem, report] = useRefusal();
  const share = useShareEditing(target.id, name);
  const options = field.options ?? [];
  const short =
    options.length <= 3 && options.reduce((sum, option) => sum + option.label.length + 4, 0) <= 30;
  return (
    <>
      {short ? (
        <span role="radiogroup" aria-labelledby={labelId} className={controls.segments} {...share}>
          {options.map((option) => (
            <label key={option.value} className={controls.segment}>
              <input
                type="radio"
                name={controlId}
                value={option.value}
                disabled={readOnly}
                checked={!mixed && option.value === value}
                onChange={() => report(target.set(name, option.value))}
              />
              <span>{option.label}</span>
            </label>
          ))}
        </span>
      ) : (
        <span className={css.box}>
          <select
            id={controlId}
            className={css.select}
            aria-labelledby={labelId}
            disabled={readOnly}
            value={mixed ? "" : String(value)}
            onChange={(event) => report(target.set(name, event.currentTarget.value))}
            {...share}
          >
            {mixed && (
              <option value="" disabled>
                Mixed
              </option>
            )}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
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
