import { X } from "lucide-react";
import { useId } from "react";
import { DraftInput } from "../draft-input.tsx";
import { DraftNotices } from "../draft-notices.tsx";
import css from "../field.module.css";
import type { ControlProps } from "../field-props.ts";
import { wordsOf } from "../field-text.ts";
import notices from "../notices.module.css";
import { useShareEditing } from "../use-editing.ts";
import { useKeptDraft } from "../use-field-draft.ts";
import { useRefusal } from "../use-refusal.ts";
import controls from "./controls.module.css";

const NONE: readonly string[] = [];

/** Short words as chips; typing one and Enter adds it, commas add several. */
export function TagsControl(props: ControlProps) {
  const { name, field, value, target, title, readOnly, mixed = false, controlId, labelId } = props;
  const words = Array.isArray(value) && !mixed ? (value as readonly string[]) : NONE;
  const [problem, report] = useRefusal();
  const share = useShareEditing(target.id, name);
  const noticeId = useId();
  const draft = useKeptDraft({
    id: target.id,
    slot: `${name}+`,
    label: field.label,
    title,
    stored: "",
    parse: (text) => ({ ok: true, value: wordsOf(text) }),
    write: (added) => target.set(name, [...new Set([...words, ...(added as readonly string[])])]),
  });
  return (
    <>
      <ul className={controls.tags} aria-labelledby={labelId}>
        {words.map((word) => (
          <li key={word} className={controls.tag}>
            {word}
            {!readOnly && (
              <button
                type="button"
                aria-label={`Remove ${word}`}
                onClick={() => {
                  report(
                    target.set(
                      name,
                      words.filter((one) => one !== word),
                    ),
                  );
                }}
              >
                <X size={12} aria-hidden />
              </button>
            )}
          </li>
        ))}
        {!readOnly && (
          <li className={controls.tagInput}>
            <DraftInput
              draft={draft}
              id={controlId}
              label={`Add to ${field.label}`}
              describedBy={noticeId}
              readOnly={false}
              placeholder={mixed ? "Mixed; type to set for all" : words.length === 0 ? "Add a word" : "Add"}
              {...share}
            />
          </li>
        )}
        {readOnly && words.length === 0 && <li className={css.faint}>—</li>}
      </ul>
      <DraftNotices draft={draft} id={target.id} slot={name} noticeId={noticeId} />
      {problem && (
        <p role="alert" className={notices.problem}>
          {problem}
        </p>
      )}
    </>
  );
}
