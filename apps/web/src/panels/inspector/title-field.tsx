import { useId } from "react";
import { DraftNotices } from "../fields/draft-notices.tsx";
import type { FieldProps } from "../fields/field-props.ts";
import { useEditor, useShareEditing } from "../fields/use-editing.ts";
import { useFieldDraft } from "../fields/use-field-draft.ts";
import css from "./inspector.module.css";

/** The title of a card, large, over as many lines as it needs; Enter stores it. */
export function TitleField(props: FieldProps & { readonly placeholder: string }) {
  const { name, target, readOnly, placeholder } = props;
  const draft = useFieldDraft(props);
  const share = useShareEditing(target.id, name);
  const editor = useEditor(target.id, name);
  const noticeId = useId();
  const ring = editor ? { boxShadow: `0 0 0 2px ${editor.color}` } : undefined;
  return (
    <div>
      <textarea
        className={css.title}
        style={ring}
        aria-label={props.field.label}
        aria-describedby={noticeId}
        rows={1}
        readOnly={readOnly}
        placeholder={placeholder}
        value={draft.text}
        onChange={(event) => draft.type(event.currentTarget.value.replace(/[\r\n]+/g, " "))}
        onFocus={share.onFocus}
        onBlur={() => {
          draft.leave();
          share.onBlur();
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") {
            event.preventDefault();
            draft.commit();
          } else if (event.key === "Escape" && draft.dirty) {
            event.stopPropagation();
            draft.restore();
          }
        }}
      />
      {editor && <p className={css.titleEditor}>{editor.name} is editing the title</p>}
      <DraftNotices draft={draft} id={target.id} slot={name} noticeId={noticeId} />
    </div>
  );
}
