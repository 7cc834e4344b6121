import { LONGEST_TEXT } from "@throughline/model";
import { type KeyboardEvent, useState } from "react";
import composer from "./composer.module.css";
import type { Draft } from "./draft-shelf.ts";
import { KindChoice } from "./kind-choice.tsx";
import css from "./proposals.module.css";

interface EditDraftProps {
  readonly draft: Draft;
  readonly kinds: readonly string[];
  /** With the draft as it is now, or null when it stays as it was. */
  onDone(changed: Draft | null): void;
}

/** A draft being changed, where it stands. */
export function EditDraft({ draft, kinds, onDone }: EditDraftProps) {
  const [text, setText] = useState(draft.text);
  const [kind, setKind] = useState(draft.kind);
  const save = () => onDone(text.trim() === "" ? null : { ...draft, text: text.trim(), kind });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      // The panel would close.
      event.preventDefault();
      event.stopPropagation();
      onDone(null);
    }
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      save();
    }
  };
  return (
    <div className={css.edit}>
      <textarea
        className={composer.text}
        aria-label="Change your proposal"
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here.
        autoFocus
        rows={3}
        maxLength={LONGEST_TEXT}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <KindChoice kinds={kinds} kind={kind} onChange={setKind} />
      <div className={css.row}>
        <button type="button" className={css.main} onClick={save}>
          Keep
        </button>
        <button type="button" className={css.button} onClick={() => onDone(null)}>
          Cancel
        </button>
      </div>
    </div>
  );
}
