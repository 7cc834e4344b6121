import { useId } from "react";
import { DraftInput } from "../../panels/fields/draft-input.tsx";
import type { Draft } from "../../panels/fields/use-draft.ts";
import css from "./step-form.module.css";

interface DraftFieldProps {
  readonly label: string;
  readonly draft: Draft;
  readonly numeric?: boolean;
  readonly placeholder?: string;
}

/** One line over a draft with its name, and what is wrong with it under it. */
export function DraftField({ label, draft, numeric = false, placeholder }: DraftFieldProps) {
  const id = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      <DraftInput
        draft={draft}
        id={id}
        describedBy={draft.problem === null ? undefined : `${id}-problem`}
        readOnly={false}
        numeric={numeric}
        placeholder={placeholder}
        className={css.input}
      />
      <Problem id={`${id}-problem`} draft={draft} />
    </div>
  );
}

/** Several lines over a draft: Enter makes a new one, leaving stores, Escape restores. */
export function DraftArea({ label, draft, placeholder }: Omit<DraftFieldProps, "numeric">) {
  const id = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className={css.area}
        rows={4}
        value={draft.text}
        placeholder={placeholder}
        aria-invalid={draft.problem !== null || undefined}
        aria-describedby={draft.problem === null ? undefined : `${id}-problem`}
        onChange={(event) => draft.type(event.currentTarget.value)}
        onBlur={() => draft.leave()}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.key !== "Escape" || !draft.dirty) return;
          event.preventDefault();
          event.stopPropagation();
          draft.restore();
        }}
      />
      <Problem id={`${id}-problem`} draft={draft} />
    </div>
  );
}

function Problem({ id, draft }: { readonly id: string; readonly draft: Draft }) {
  const theirs = draft.theirs !== null && draft.dirty;
  if (draft.problem === null && !theirs) return null;
  return (
    <p id={id} className={css.problem} role="alert">
      {draft.problem ?? "Somebody else has changed this meanwhile."}
      {theirs && (
        <>
          {" "}
          <button type="button" className={css.inText} onClick={draft.restore}>
            Take theirs
          </button>{" "}
          <button type="button" className={css.inText} onClick={draft.keepMine}>
            Keep mine
          </button>
        </>
      )}
    </p>
  );
}
