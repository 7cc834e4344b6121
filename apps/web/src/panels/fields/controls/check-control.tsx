import { useEffect, useRef } from "react";
import type { ControlProps } from "../field-props.ts";
import notices from "../notices.module.css";
import { useShareEditing } from "../use-editing.ts";
import { useRefusal } from "../use-refusal.ts";
import controls from "./controls.module.css";

/** Yes or no. */
export function CheckControl({
  name,
  value,
  target,
  readOnly,
  mixed = false,
  controlId,
  labelId,
}: ControlProps) {
  const [problem, report] = useRefusal();
  const share = useShareEditing(target.id, name);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = mixed;
  }, [mixed]);
  return (
    <>
      <span className={controls.check}>
        <input
          ref={input}
          id={controlId}
          type="checkbox"
          aria-labelledby={labelId}
          disabled={readOnly}
          checked={!mixed && value === true}
          onChange={(event) => report(target.set(name, event.currentTarget.checked))}
          {...share}
        />
        <span aria-hidden>{mixed ? "Mixed" : value === true ? "Yes" : "No"}</span>
      </span>
      {problem && (
        <p role="alert" className={notices.problem}>
          {problem}
        </p>
      )}
    </>
  );
}
