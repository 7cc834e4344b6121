import type { Field } from "@throughline/model";
import { useId, useState } from "react";
import { fieldText, parseFieldText } from "../../panels/fields/field-text.ts";
import type { Answer } from "./ballot.ts";
import css from "./estimates.module.css";
import type { EstimateScale } from "./scale-of.ts";

interface Props {
  /** The object, for those who hear the control and do not see what stands above it. */
  readonly name: string;
  /** Sets the choices of this object apart from those of all others. */
  readonly group: string;
  readonly field: Field<unknown>;
  readonly scale: EstimateScale;
  readonly value: number | null;
  /** Whether they said that they cannot say; left out where that is no choice. */
  readonly isUnsaid?: boolean;
  onValue(value: Answer | null): void;
}

/** One number on the field's own scale: steps to choose among, a number to type, or both; and “I cannot say”. */
export function ValueInput({ name, group, field, scale, value, isUnsaid, onValue }: Props) {
  return (
    <div className={css.value}>
      {scale.choices.length > 0 && (
        <fieldset className={css.choices}>
          <legend>
            <span className="visually-hidden">{name}: </span>
            {field.label}
          </legend>
          {scale.choices.map((choice) => (
            <label key={choice} className={css.choice}>
              <input type="radio" name={group} checked={value === choice} onChange={() => onValue(choice)} />
              <span>{scale.say(choice)}</span>
            </label>
          ))}
          {isUnsaid !== undefined && (
            <label className={css.choice} title="I cannot say">
              <input
                type="radio"
                name={group}
                aria-label="I cannot say"
                checked={isUnsaid}
                onChange={() => onValue("?")}
              />
              <span aria-hidden>?</span>
            </label>
          )}
        </fieldset>
      )}
      {scale.isTyped && (
        <TypedInput name={name} field={field} scale={scale} value={value} onValue={onValue} />
      )}
    </div>
  );
}

function TypedInput({ name, field, scale, value, onValue }: Omit<Props, "group" | "isUnsaid">) {
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState("");
  const unit = field.control === "share" ? "%" : field.control === "days" ? "days" : "";
  const read = (typed: string) => {
    const parsed = parseFieldText(field, typed);
    if (parsed.ok && typed.trim() === "") onValue(null);
    else if (parsed.ok && typeof parsed.value === "number") onValue(parsed.value);
    return parsed.ok ? "" : parsed.reason;
  };
  return (
    <div className={css.typed}>
      <label htmlFor={id}>
        <span className="visually-hidden">{name}: </span>
        {scale.choices.length > 0 ? "Or exactly" : field.label}
      </label>
      <span className={css.number}>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={text ?? fieldText(field, value)}
          aria-invalid={problem !== ""}
          aria-describedby={problem === "" ? undefined : `${id}-problem`}
          onChange={(event) => {
            setText(event.target.value);
            // While it is typed, “1” on the way to “1.5” is no mistake.
            if (read(event.target.value) === "") setProblem("");
          }}
          onBlur={() => {
            const reason = text === null ? "" : read(text);
            setProblem(reason);
            if (reason === "") setText(null);
          }}
        />
        {unit !== "" && <span aria-hidden>{unit}</span>}
      </span>
      {problem !== "" && (
        <p id={`${id}-problem`} className={css.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
