import { DraftInput } from "../draft-input.tsx";
import { DraftNotices } from "../draft-notices.tsx";
import css from "../field.module.css";
import type { ControlProps } from "../field-props.ts";
import { useShareEditing } from "../use-editing.ts";
import { useFieldDraft } from "../use-field-draft.ts";

const NUMERIC = new Set(["number", "money", "days", "share", "score"]);

/** One line: a text, a number, an amount of money, days, a percentage. The unit stands behind it. */
export function LineControl(props: ControlProps) {
  const draft = useFieldDraft(props);
  const share = useShareEditing(props.target.id, props.name);
  const numeric = NUMERIC.has(props.field.control);
  const noticeId = `${props.controlId}-notice`;
  return (
    <>
      <span className={css.box} data-numeric={numeric || undefined}>
        <DraftInput
          draft={draft}
          id={props.controlId}
          labelledBy={props.labelId}
          describedBy={noticeId}
          readOnly={props.readOnly}
          numeric={numeric}
          placeholder={props.mixed ? "Mixed" : props.readOnly ? "—" : undefined}
          {...share}
        />
        {props.unit && <span className={css.unit}>{props.unit}</span>}
      </span>
      <DraftNotices draft={draft} id={props.target.id} slot={props.name} noticeId={noticeId} />
    </>
  );
}
