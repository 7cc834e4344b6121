import { type FormEvent, useId } from "react";
import css from "./changes.module.css";

/** Asks what to call this moment. */
export function MarkForm({ onMark, onCancel }: { onMark(label: string): void; onCancel(): void }) {
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("label");
    const label = typeof typed === "string" ? typed.trim() : "";
    if (label !== "") onMark(label);
  };
  return (
    <form
      className={css.form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <label htmlFor={id}>Name of this moment</label>
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here.
        autoFocus
        id={id}
        name="label"
        type="text"
        required
        maxLength={80}
        autoComplete="off"
        placeholder="Before the steering meeting"
      />
      <div className={css.buttons}>
        <button type="submit" className={css.main}>
          Mark
        </button>
        <button type="button" className={css.button} onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
