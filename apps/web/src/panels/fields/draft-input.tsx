import type { HTMLAttributes, Ref } from "react";
import css from "./field.module.css";
import type { Draft } from "./use-draft.ts";

/** A one-line input over a draft: Enter and leaving store, Escape restores. */
export function DraftInput({
  draft,
  id,
  label,
  labelledBy,
  describedBy,
  readOnly,
  numeric = false,
  placeholder,
  className = css.input,
  onFocus,
  onBlur,
  onEnter,
  inputRef,
}: {
  readonly draft: Draft;
  readonly id?: string;
  readonly label?: string;
  readonly labelledBy?: string;
  readonly describedBy?: string | undefined;
  readonly readOnly: boolean;
  readonly numeric?: boolean;
  readonly placeholder?: string | undefined;
  readonly className?: string | undefined;
  readonly onFocus?: HTMLAttributes<HTMLInputElement>["onFocus"];
  readonly onBlur?: HTMLAttributes<HTMLInputElement>["onBlur"];
  readonly onEnter?: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}) {
  return (
    <input
      ref={inputRef}
      id={id}
      className={className}
      type="text"
      inputMode={numeric ? "decimal" : "text"}
      autoComplete="off"
      spellCheck={!numeric}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-invalid={draft.problem !== null || undefined}
      aria-describedby={describedBy}
      data-numeric={numeric || undefined}
      data-dirty={draft.dirty || undefined}
      readOnly={readOnly}
      placeholder={placeholder}
      value={draft.text}
      onChange={(event) => draft.type(event.currentTarget.value)}
      onFocus={onFocus}
      onBlur={(event) => {
        draft.leave();
        onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") {
          event.preventDefault();
          if (draft.commit()) onEnter?.();
        } else if (event.key === "Escape" && draft.dirty) {
          event.preventDefault();
          event.stopPropagation();
          draft.restore();
        }
      }}
    />
  );
}
